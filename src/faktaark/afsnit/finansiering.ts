import { formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { capitalized } from '../../kernel/format';
import { organ } from '../organ';
import type { BevillingRow, Sheet, SheetSection } from '../sheet';
import { amount, fullStop, quoted, share } from '../words';

/** Who pays, up to what share, and each grant to the pools in its own words. Not before Landsbyggefonden has a period to pay from. */
export function finansiering(ark: Sheet): SheetSection | null {
  if (ark.grundlag.bevillingsperioder === 0) return null;
  const cap = share(ark.kommunaltLoft);
  return {
    overskrift: { da: 'Finansiering af boligsociale helhedsplaner', en: 'Funding of boligsociale helhedsplaner' },
    tekst: [
      [
        {
          da: 'En boligsocial helhedsplan er primært finansieret af Landsbyggefondsmidler.',
          en: 'A boligsocial helhedsplan is paid for mainly by Landsbyggefonden.',
        },
        {
          da: `Under forudsætning af samarbejde med kommunen finansierer kommunen op til ${cap.da} af helhedsplanens samlede økonomiske ramme.`,
          en: `Provided that there is cooperation with the municipality, the municipality pays up to ${cap.en} of the total frame of the plan.`,
        },
        ...puljernesBevillinger(ark),
        ...puljernesStand(ark),
      ],
    ],
  };
}

/** One sentence for each grant, pool by pool, in the order in which they count. */
function puljernesBevillinger(ark: Sheet): LocalizedText[] {
  const puljer = new Map<string, BevillingRow[]>();
  for (const b of [...ark.grundlag.bevillinger].sort((a, b) => (a.dato < b.dato ? -1 : a.dato > b.dato ? 1 : 0)))
    puljer.set(b.pulje.id, [...(puljer.get(b.pulje.id) ?? []), b]);
  return [...puljer.values()].flatMap((bevillinger) =>
    bevillinger.map((b, number) => bevilling(b, { foerste: number === 0, isNamed: puljer.size > 1 }, ark)),
  );
}

interface Seat {
  /** It founds the pool. */
  readonly foerste: boolean;
  /** There is more than one pool. */
  readonly isNamed: boolean;
}

/**
 * A grant is told by the decision when it counts from that very day, and otherwise by its title: `Budget 2012` was decided
 * the year before it holds.
 */
export function bevilling(b: BevillingRow, { foerste: first, isNamed }: Seat, ark: Pick<Sheet, 'kommune'>): LocalizedText {
  const [kr, name] = [amount(Math.abs(b.beloeb)), isNamed ? ` ${quoted(b.pulje.navn)}` : ''];
  const afgoerelse = b.afgoerelsespunkter.map((p) => p.afgoerelse).find((a) => a.udfald === 'GODKENDT' && a.dato === b.dato);
  const what: LocalizedText = first
    ? { da: `afsat en pulje${name} på ${kr.da} hertil`, en: `a pool${name} of ${kr.en} was set aside for this` }
    : b.beloeb < 0
      ? { da: `nedsat med ${kr.da}`, en: `the pool${name} was cut by ${kr.en}` }
      : { da: `forøget med yderligere ${kr.da}`, en: `the pool${name} was raised by a further ${kr.en}` };
  const puljen = first ? 'der' : `puljen${name}`;
  if (!afgoerelse) return { da: fullStop(`Med ${b.titel} blev ${puljen} ${what.da}`), en: fullStop(`With ${b.titel} ${what.en}`) };
  const af = organ(afgoerelse.organ, ark.kommune);
  return {
    da: `${first ? 'Der' : `Puljen${name}`} blev ${what.da}, godkendt i ${af.da} den ${formatDay(afgoerelse.dato, 'da')}.`,
    en: `${capitalized(what.en)}, approved by ${af.en} on ${formatDay(afgoerelse.dato, 'en')}.`,
  };
}

/** What there is in all, what is committed, and what is left. */
function puljernesStand(ark: Sheet): LocalizedText[] {
  const { bevillinger } = ark.grundlag;
  if (bevillinger.length === 0) return [];
  const several = new Set(bevillinger.map((b) => b.pulje.id)).size > 1;
  const total = amount(ark.puljeBevilget);
  const sum: LocalizedText = {
    da: `${several ? 'Puljerne' : 'Puljen'} er dermed på ${total.da} i alt.`,
    en: `The ${several ? 'pools thus hold' : 'pool thus holds'} ${total.en} in all.`,
  };
  return [...(bevillinger.length > 1 ? [sum] : []), disponeret(ark)];
}

function disponeret({ puljeDisponeret, puljeRest }: Sheet): LocalizedText {
  const [used, rest] = [amount(puljeDisponeret), amount(Math.abs(puljeRest))];
  if (puljeDisponeret === 0)
    return { da: 'Heraf er endnu intet disponeret til helhedsplaner.', en: 'Nothing of it has been committed to plans yet.' };
  if (puljeRest === 0) return { da: 'Det hele er disponeret til helhedsplaner.', en: 'All of it has been committed to plans.' };
  if (puljeRest < 0)
    return {
      da: `Der er disponeret ${used.da} til helhedsplaner, ${rest.da} mere, end der er bevilget.`,
      en: `${capitalized(used.en)} has been committed to plans, ${rest.en} more than was granted.`,
    };
  return {
    da: `Heraf er ${used.da} disponeret til helhedsplaner, og ${rest.da} er tilbage.`,
    en: `Of this, ${used.en} has been committed to plans, and ${rest.en} is left.`,
  };
}
