/**
 * Numbers about the people of an estate are shown only when so many live there that nobody can be told by them: the limits of
 * Landsbyggefonden's Beboerstatistik 2012 (domain, section 2.5; rule R17).
 */
export const MINDSTE_ANTAL_BEBOERE = 100;
export const MINDSTE_ANTAL_HUSSTANDE = 50;

/** Whether an estate is so small that numbers about its people are hidden. */
export const isTooSmallToShow = (beboere: number, husstande: number): boolean =>
  beboere < MINDSTE_ANTAL_BEBOERE || husstande < MINDSTE_ANTAL_HUSSTANDE;
