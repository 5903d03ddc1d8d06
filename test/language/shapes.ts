/** What a sentence meant for people never holds. */

const FORMS: Readonly<Record<string, RegExp>> = {
  'en dag som et program skriver den': /\d{4}-\d\d-\d\d/,
  'et navn fra en enum': /[A-ZÆØÅ]{2,}_[A-ZÆØÅ]/,
  'et ord fra en enum': new RegExp(
    `\\b(${'FAGUDVALG OEKONOMIUDVALG KOMMUNALBESTYRELSE FORVALTNING LANDSBYGGEFONDEN LANDSBYGGEFOND BOLIGORGANISATION BYDELSBESTYRELSE FORUM ADMINISTRATOR OFFENTLIG ANALYTIKER GODKENDT AFVIST UDSAT GODKENDELSE TILSAGN FRIGIVELSE REVISION INDSTILLING ANBEFALING BEVILLING STANDSNING STANDSET AFSLAG TRUKKET SAMMENLAGT AFSLUTTET IGANGVAERENDE FORLAENGET INDSENDT INDSTILLET FORBEREDELSE PRAEKVALIFICERET DISPONERET FRIGIVET UDBETALT TILBAGEFOERT KOMMUNE ANDEN LEDENDE'.split(' ').join('|')})\\b`,
  ),
  'et kodenavn': /(?<![A-Za-zÆØÅæøå])[a-zæøå]+[A-ZÆØÅ][A-Za-zæøå]*/,
  'et dansk navn skrevet uden æ, ø og å':
    /\b(Byomraade|Indsatsomraade|byomraade\w*|indsatsomraade\w*|redegoerelse\w*|afgoerelse\w*|beloeb|raekke\w*|foerste|naeste|aar|paa|maal|Afgoerelse|Redegoerelse)\b/,
  'en nøgle eller en regels nummer': /\bSYN-|\bH\d+\b|\bR\d+\b|\b[a-z]{2,3}_\d+\b|\bKOEBENHAVN\b|\bNOERREBRO\b/,
  'et talord, der ikke passer til tallet':
    /(?<![\d.,])1 (afdelinger|planer|helhedsplaner|måneder|versioner|mål(?:ene)|ansøgere|estates|plans|months|versions|goals|applicants|udpegninger|arbejdsgrupper|years|days|dage)\b|(?<![\d.,]|DKK )0 (?!kr\.)\p{L}+/u,
  'to mellemrum': / {2}/,
  'tomme citationstegn': /“”|""|‘’/,
  'noget, der ikke blev til ord': /undefined|\bnull\b|\[object|NaN/,
  'en tom plads': /(^| )[;,:.]|–[;,:.)]|\(–|(^|[;:] )–|\(\)|\/[\s.]|\/$/,
};

/** The faults of one sentence, in words; none when it can be read. */
export function shapeFaults(text: string): string[] {
  const error = Object.entries(FORMS).flatMap(([name, shape]) => (shape.test(text) ? [`${name}: ${text}`] : []));
  return /[.!?…]$/.test(text) ? error : [...error, `intet punktum: ${text}`];
}
