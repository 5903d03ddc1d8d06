import { Organ } from '../../afgoerelse/afgoerelse.enums';
import { canApprove } from '../../helhedsplan/rules/r11-godkendt-foer-tilsagn';
import { deadlineFor, R14 } from '../../helhedsplan/rules/r14-aarlig-redegoerelse';
import { formatDay } from '../../kernel/day';
import type { LocalizedText } from '../../kernel/errors';
import { numberOn } from '../../kernel/rule';
import { organ } from '../organ';
import type { Sheet, SheetSection } from '../sheet';
import { enumeration, genitive } from '../words';

/** How a plan is applied for, drawn up and approved; by whom is a dated term of rule R11. */
export function kommunalbestyrelsensRolle(ark: Sheet): SheetSection | null {
  if (ark.grundlag.bevillingsperioder === 0) return null;
  const { kommunalbestyrelse } = ark.kommune;
  const organer = Object.keys(Organ.values)
    .filter((o) => canApprove(o, ark.pr))
    .map((o) => organ(o, ark.kommune));
  const alternative = { da: 'eller', en: 'or' };
  const [af, by] = [
    enumeration(
      organer.map((o) => o.da),
      alternative,
    ).da,
    enumeration(
      organer.map((o) => o.en),
      alternative,
    ).en,
  ];
  const forvaltninger = FORVALTNINGER[Math.min(ark.grundlag.forvaltninger.length, 2)] ?? FORVALTNINGER[2];
  return {
    overskrift: { da: `${genitive(kommunalbestyrelse).da} rolle`, en: `The role of ${kommunalbestyrelse}` },
    tekst: [
      [
        {
          da: 'Efter Landsbyggefondens regulativ kan boligorganisationerne ansøge Landsbyggefonden om boligsociale helhedsplaner gennem kommunalbestyrelsen i den kommune, hvor afdelingerne er beliggende.',
          en: 'Under the regulations of Landsbyggefonden, the housing organisations can apply to it for boligsociale helhedsplaner through the council (kommunalbestyrelsen) of the municipality where their estates lie.',
        },
        {
          da: `Boligsociale helhedsplaner udarbejdes i samarbejde mellem boligorganisationer og ${forvaltninger.da} og godkendes efterfølgende af ${af}.`,
          en: `The plans are drawn up by housing organisations together with ${forvaltninger.en}, and are then approved by ${by}.`,
        },
      ],
    ],
  };
}

/** The kommune's side of the table: none, one or more administrations. */
const FORVALTNINGER = [
  { da: 'kommunen', en: 'the municipality' },
  { da: 'kommunens forvaltning', en: 'the administration of the municipality' },
  { da: 'kommunens forvaltninger', en: 'the administrations of the municipality' },
] as const;

/** Supervision, and from the day that rule R14 holds the yearly account with its deadline. */
export function landsbyggefondensRolle(ark: Sheet): SheetSection | null {
  if (ark.grundlag.bevillingsperioder === 0) return null;
  return {
    overskrift: { da: 'Landsbyggefondens rolle', en: 'The role of Landsbyggefonden' },
    tekst: [
      [
        {
          da: 'Landsbyggefonden er økonomisk tilsynsførende for helhedsplanerne og monitorerer løbende.',
          en: 'Landsbyggefonden is the economic supervisor of the plans and monitors them continuously.',
        },
        ...aarligRedegoerelse(ark.pr),
      ],
    ],
  };
}

function aarligRedegoerelse(day: string): LocalizedText[] {
  if (numberOn(R14.termer, day) === null) return [];
  const deadline = deadlineFor(Number(day.slice(0, 4)));
  const without = (language: 'da' | 'en'): string => formatDay(deadline, language).replace(/ \d+$/, '');
  return [
    {
      da: 'Boligorganisationerne skal over for Landsbyggefonden årligt redegøre for gennemførelsen af helhedsplanerne, herunder for opfyldelsen af opstillede mål, succeskriterier og anvendelsen af midler.',
      en: 'Every year the housing organisations must account to Landsbyggefonden for how the plans are carried out, including whether goals and success criteria are met and how the money is used.',
    },
    {
      da: `Redegørelsen for et kalenderår skal være indsendt senest den ${without('da')} året efter.`,
      en: `The account of a calendar year is due by ${without('en')} of the year after.`,
    },
  ];
}
