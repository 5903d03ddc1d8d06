import type { Indsatsfakta, Periodefakta } from '../bevillingsperiode/bevillingsperiode.facts';
import type { Afdelingsfakta } from '../boligorganisation/afdeling.facts';
import type { Organisationsfakta } from '../boligorganisation/boligorganisation.facts';
import type { Byomraadefakta } from '../byomraade/byomraade.facts';
import type { Politikfakta } from '../byomraade/politik.facts';
import type { Forumfakta } from '../forum/forum.facts';
import type { Forvaltningsfakta } from '../forvaltning/forvaltning.facts';
import type { Beroert } from './recheck';

/** What rests on a row of each register. */

const numre = (raekker: readonly { readonly id: number }[]): number[] => raekker.map((r) => r.id);

export const afAfdeling = (f: Afdelingsfakta): Beroert => ({
  Afdeling: [f.id, ...numre(f.forgaengere), ...(f.efterfoelger ? [f.efterfoelger.id] : [])],
  Helhedsplan: f.helhedsplantilknytninger.map((t) => t.helhedsplan.id),
  // The owner sits in fora of kommuner in which it has estates.
  Forum: f.boligorganisation.medlemskaber.map((m) => m.forum.id),
});

export const afOrganisation = (f: Organisationsfakta): Beroert => ({
  Boligorganisation: [f.id],
  Helhedsplan: f.deltagelser.map((d) => d.helhedsplan.id),
});

export const afByomraade = (f: Byomraadefakta): Beroert => ({
  Helhedsplan: numre(f.helhedsplaner),
  Kontrakt: numre(f.kontrakter),
  Forum: numre(f.fora),
});

export const afPolitik = (f: Politikfakta): Beroert => ({
  Politik: [f.id],
  Helhedsplan: f.udpegninger.flatMap((u) => numre(u.byomraade.helhedsplaner)),
  Forum: f.udpegninger.flatMap((u) => numre(u.byomraade.fora)),
});

export const afForvaltning = (f: Forvaltningsfakta): Beroert => ({
  Forum: numre(f.kommune.fora),
  Kontrakt: f.ansvar.map((a) => a.kontraktafsnit.kontraktversion.kontrakt.id),
});

export const afForum = (f: Forumfakta): Beroert => ({ Forum: [f.id], Kontrakt: numre(f.kontrakter) });

export const afPeriode = (f: Periodefakta): Beroert => ({ Bevillingsperiode: [f.id], Helhedsplan: numre(f.helhedsplaner) });

export const afIndsats = (f: Indsatsfakta): Beroert => ({
  Helhedsplan: f.maal.map((m) => m.helhedsplan.id),
  Kontrakt: f.kontraktafsnit.map((a) => a.kontraktversion.kontrakt.id),
  Forum: f.arbejdsgrupper.map((g) => g.forum.id),
});
