import { skrivDag } from '../../kernel/day';
import type { Saetning } from '../../kernel/errors';
import { organ } from '../organ';
import type { Afsnit, Ark, Bevillingsraekke } from '../sheet';
import { andel, beloeb, citeret, punktum, stort } from '../words';

/** Who pays, up to what share, and each grant to the pools in its own words. Not before Landsbyggefonden has a period to pay from. */
export function finansiering(ark: Ark): Afsnit | null {
  if (ark.grundlag.bevillingsperioder === 0) return null;
  const loft = andel(ark.kommunaltLoft);
  return {
    overskrift: { da: 'Finansiering af boligsociale helhedsplaner', en: 'Funding of boligsociale helhedsplaner' },
    tekst: [
      [
        {
          da: 'En boligsocial helhedsplan er primært finansieret af Landsbyggefondsmidler.',
          en: 'A boligsocial helhedsplan is paid for mainly by Landsbyggefonden.',
        },
        {
          da: `Under forudsætning af samarbejde med kommunen finansierer kommunen op til ${loft.da} af helhedsplanens samlede økonomiske ramme.`,
          en: `Provided that there is cooperation with the municipality, the municipality pays up to ${loft.en} of the total frame of the plan.`,
        },
        ...puljernesBevillinger(ark),
        ...puljernesStand(ark),
      ],
    ],
  };
}

/** One sentence for each grant, pool by pool, in the order in which they count. */
function puljernesBevillinger(ark: Ark): Saetning[] {
  const puljer = new Map<string, Bevillingsraekke[]>();
  for (const b of [...ark.grundlag.bevillinger].sort((a, b) => (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0)))
    puljer.set(b.pulje.id, [...(puljer.get(b.pulje.id) ?? []), b]);
  return [...puljer.values()].flatMap((bevillinger) =>
    bevillinger.map((b, nr) => bevilling(b, { foerste: nr === 0, navngives: puljer.size > 1 }, ark)),
  );
}

interface Plads {
  /** It founds the pool. */
  readonly foerste: boolean;
  /** There is more than one pool. */
  readonly navngives: boolean;
}

/**
 * A grant is told by the decision when it counts from that very day, and otherwise by its title: `Budget 2012` was decided
 * the year before it holds.
 */
export function bevilling(b: Bevillingsraekke, { foerste, navngives }: Plads, ark: Pick<Ark, 'kommune'>): Saetning {
  const [kr, navn] = [beloeb(Math.abs(b.beloeb)), navngives ? ` ${citeret(b.pulje.navn)}` : ''];
  const afgoerelse = b.afgoerelsespunkter.map((p) => p.afgoerelse).find((a) => a.udfald === 'GODKENDT' && a.dato === b.dato);
  const hvad: Saetning = foerste
    ? { da: `afsat en pulje${navn} på ${kr.da} hertil`, en: `a pool${navn} of ${kr.en} was set aside for this` }
    : b.beloeb < 0
      ? { da: `nedsat med ${kr.da}`, en: `the pool${navn} was cut by ${kr.en}` }
      : { da: `forøget med yderligere ${kr.da}`, en: `the pool${navn} was raised by a further ${kr.en}` };
  const puljen = foerste ? 'der' : `puljen${navn}`;
  if (!afgoerelse) return { da: punktum(`Med ${b.titel} blev ${puljen} ${hvad.da}`), en: punktum(`With ${b.titel} ${hvad.en}`) };
  const af = organ(afgoerelse.organ, ark.kommune);
  return {
    da: `${foerste ? 'Der' : `Puljen${navn}`} blev ${hvad.da}, godkendt i ${af.da} den ${skrivDag(afgoerelse.dato, 'da')}.`,
    en: `${stort(hvad.en)}, approved by ${af.en} on ${skrivDag(afgoerelse.dato, 'en')}.`,
  };
}

/** What there is in all, what is committed, and what is left. */
function puljernesStand(ark: Ark): Saetning[] {
  const { bevillinger } = ark.grundlag;
  if (bevillinger.length === 0) return [];
  const flere = new Set(bevillinger.map((b) => b.pulje.id)).size > 1;
  const ialt = beloeb(ark.puljeBevilget);
  const sum: Saetning = {
    da: `${flere ? 'Puljerne' : 'Puljen'} er dermed på ${ialt.da} i alt.`,
    en: `The ${flere ? 'pools thus hold' : 'pool thus holds'} ${ialt.en} in all.`,
  };
  return [...(bevillinger.length > 1 ? [sum] : []), disponeret(ark)];
}

function disponeret({ puljeDisponeret, puljeRest }: Ark): Saetning {
  const [brugt, rest] = [beloeb(puljeDisponeret), beloeb(Math.abs(puljeRest))];
  if (puljeDisponeret === 0)
    return { da: 'Heraf er endnu intet disponeret til helhedsplaner.', en: 'Nothing of it has been committed to plans yet.' };
  if (puljeRest === 0) return { da: 'Det hele er disponeret til helhedsplaner.', en: 'All of it has been committed to plans.' };
  if (puljeRest < 0)
    return {
      da: `Der er disponeret ${brugt.da} til helhedsplaner, ${rest.da} mere, end der er bevilget.`,
      en: `${stort(brugt.en)} has been committed to plans, ${rest.en} more than was granted.`,
    };
  return {
    da: `Heraf er ${brugt.da} disponeret til helhedsplaner, og ${rest.da} er tilbage.`,
    en: `Of this, ${brugt.en} has been committed to plans, and ${rest.en} is left.`,
  };
}
