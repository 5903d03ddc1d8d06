import { type Dag, skrivDag } from '../../kernel/day';
import { remse } from '../../kernel/format';
import { daekker } from '../../kernel/period';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kernel/rule';
import { KILDE } from '../../kernel/sources';
import type { Forumfakta } from '../forum.facts';
import { partAf } from './grupperne';
import { siddende } from './r13-repraesentation';

type Kontrakt = Forumfakta['kontrakter'][number];

/** The wording of a contract that holds on the day; none where it does not run or nothing is approved. */
function gaeldende(k: Kontrakt, dag: Dag): Kontrakt['versioner'][number] | null {
  if (!daekker(k, dag)) return null;
  const vedtagne = k.versioner.filter(
    (v) => v.gyldigFra <= dag && v.afgoerelsespunkter.some(({ afgoerelse: a }) => a.udfald === 'GODKENDT' && a.dato <= dag),
  );
  return vedtagne.toSorted((a, b) => a.nummer - b.nummer).at(-1) ?? null;
}

interface Ansvarlig {
  readonly navn: string;
  readonly omraader: readonly string[];
}

/** Who has a part in the contract on the day and no seat, with the fields. */
function udenPlads(f: Forumfakta, k: Kontrakt, dag: Dag): Map<string, Ansvarlig> {
  const pladser = { forvaltning: siddende(f, 'forvaltning', dag), boligorganisation: siddende(f, 'boligorganisation', dag) };
  const ud = new Map<string, Ansvarlig>();
  for (const { indsatsomraade, ansvar } of gaeldende(k, dag)?.afsnit ?? [])
    for (const part of ansvar.flatMap((a) => partAf(a) ?? []))
      if (!pladser[part.art].has(part.noegle))
        ud.set(part.noegle, { navn: part.navn, omraader: [...(ud.get(part.noegle)?.omraader ?? []), `“${indsatsomraade.navn}”`] });
  return ud;
}

export const ANSVARLIGE_SIDDER: Regel<Forumfakta> = {
  kode: 'H89',
  afvisning: 'ANSVARLIG_UDEN_PLADS',
  krav: {
    da: 'Den, der har ansvar i en kontrakt i kraft, har som regel en plads i forummet',
    en: 'Whoever is responsible in a contract in force has as a rule a seat in the forum',
  },
  alvor: 'ADVARSEL',
  kilde: KILDE.iKoebenhavn,
  ansvarlig: 'FORUM',
  udvej: {
    da: 'Forummet kan optage den ansvarlige igen eller give ansvaret til en anden ved en revision af kontrakten',
    en: 'The forum can take whoever is responsible in again, or give the responsibility to another by a revision of the contract',
  },
  termer: [],
  bedoem(f, dag) {
    if (!daekker(f, dag))
      return ikkeRelevant({
        da: `${f.navn} er ikke i kraft den ${skrivDag(dag, 'da')}`,
        en: `${f.navn} is not in force on ${skrivDag(dag, 'en')}`,
      });
    return brudtAf(
      f.kontrakter.flatMap((k) =>
        [...udenPlads(f, k, dag)].map(
          ([noegle, { navn, omraader }]): Grund => ({
            tekst: {
              da: `${navn} har ansvar for ${remse(omraader, 'og')} i ${k.titel}, men ingen plads i ${f.navn} den ${skrivDag(dag, 'da')}`,
              en: `${navn} is responsible for ${remse(omraader, 'and')} in ${k.titel}, but has no seat in ${f.navn} on ${skrivDag(dag, 'en')}`,
            },
            faktisk: noegle,
            graense: 'PLADS_I_FORUMMET',
            enhed: 'NAVN',
          }),
        ),
      ),
      {
        tekst: { da: 'Alle, der har ansvar, har en plads', en: 'Everybody who is responsible has a seat' },
        faktisk: '0',
        graense: '0',
        enhed: 'ANTAL',
      },
    );
  },
};
