import { AFGOERELSESKRAV, PLANEN_LEVER, RETTE_ORGAN_FOR_KONTOEN } from '../afgoerelse/rules/afgoerelseskrav';
import { KENDTE_NUMRE } from '../afgoerelse/rules/sagsnumre';
import { PERIODEREGLER } from '../bevillingsperiode/rules/perioderegler';
import { AFDELINGSREGLER } from '../boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../boligorganisation/rules/organisationsregler';
import { POLITIKREGLER } from '../byomraade/rules/politikregler';
import { FORUMKRAV, FORUMREGLER } from '../forum/rules';
import { alleTrin } from '../helhedsplan/helhedsplan.lifecycle';
import { PLANREGLER } from '../helhedsplan/rules';
import { tilstandskrav } from '../helhedsplan/rules/handlingskrav';
import { DAEKKES_I_SIN_TID, I_KONTRAKTENS_BYOMRAADE, INGEN_NYE_PARTER } from '../helhedsplan/rules/kontrakt/kontraktbinding';
import { TILSAGNET_RAEKKER } from '../helhedsplan/rules/penge/tilsagnet-raekker';
import { SAMMENLAEGNINGSKRAV } from '../helhedsplan/rules/slaegt/sammenlaegning';
import { medPunktum } from '../kernel/errors';
import type { Regel, Term } from '../kernel/rule';
import { KONTRAKTKRAV, KONTRAKTREGLER } from '../kontrakt/rules';
import { BEVILLINGSKRAV } from '../pulje/rules/bevillingskrav';
import { HVILER_PAA_AFGOERELSEN } from '../pulje/rules/hviler-paa-afgoerelsen';
import { REDEGOERELSESKRAV, VURDERINGSKRAV } from '../redegoerelse/rules/redegoerelseskrav';
import { RAEKKERNE_SKAL_HOLDE } from '../register/rules/raekkerne-skal-holde';
import { REGISTERKRAV } from '../register/rules/registerkrav';

type Enhver = Regel<never>;

const ALLE: readonly Enhver[] = [
  ...PLANREGLER,
  ...KONTRAKTREGLER,
  ...FORUMREGLER,
  tilstandskrav(['FORBEREDELSE']),
  ...alleTrin().flatMap(([, trin]) => [...trin.krav]),
  ...SAMMENLAEGNINGSKRAV,
  ...BEVILLINGSKRAV,
  ...AFGOERELSESKRAV,
  PLANEN_LEVER,
  RETTE_ORGAN_FOR_KONTOEN,
  TILSAGNET_RAEKKER,
  KENDTE_NUMRE,
  HVILER_PAA_AFGOERELSEN,
  I_KONTRAKTENS_BYOMRAADE,
  DAEKKES_I_SIN_TID,
  INGEN_NYE_PARTER,
  ...KONTRAKTKRAV,
  ...FORUMKRAV,
  ...REDEGOERELSESKRAV,
  ...VURDERINGSKRAV,
  ...POLITIKREGLER,
  ...ORGANISATIONSREGLER,
  ...AFDELINGSREGLER,
  ...PERIODEREGLER,
  ...REGISTERKRAV,
  RAEKKERNE_SKAL_HOLDE,
];

const nummer = (kode: string): number => Number(kode.slice(1));

/** Every rule and demand once, the rules of the network first, by their numbers. */
export const REGELBOG: readonly Enhver[] = ALLE.filter(
  (r, i) => ALLE.findIndex((s) => s.kode === r.kode && s.afvisning === r.afvisning) === i,
).sort((a, b) => (a.kode[0] === b.kode[0] ? nummer(a.kode) - nummer(b.kode) : a.kode[0] === 'R' ? -1 : 1));

const vaerdi = ({ vaerdi: v, enhed }: Term): string =>
  typeof v === 'number' ? String(enhed === 'PROCENT' || enhed === 'KRONER' ? v / 100 : v) : v.join(' ');

/** A rule as the API shows it. */
export function regelraekke(r: Enhver): object {
  return { ...r, krav: medPunktum(r.krav), udvej: medPunktum(r.udvej), termer: r.termer.map((t) => ({ ...t, vaerdi: vaerdi(t) })) };
}

const SPROG = { da: 'Dansk', en: 'English' } as const;

const OVERSKRIFT = {
  da: {
    krav: 'Krav',
    alvor: 'Alvor',
    kilde: 'Kilde',
    udvej: 'Udvej',
    termer: 'Tal og mængder',
    fejl: 'Fejl: afviser',
    advarsel: 'Advarsel: siges, men standser ikke',
  },
  en: {
    krav: 'Demand',
    alvor: 'Severity',
    kilde: 'Source',
    udvej: 'Way out',
    termer: 'Numbers and sets',
    fejl: 'Error: refuses',
    advarsel: 'Warning: is told, and stops nothing',
  },
} as const;

/** The printed rule book, in Danish and English. */
export function trykRegelbog(): string {
  const dele = (['da', 'en'] as const).map((sprog) => [`# ${SPROG[sprog]}`, '', ...REGELBOG.flatMap((r) => afsnit(r, sprog))].join('\n'));
  return [
    '<!-- Udskrevet af reglerne med `npm run schema`; ret i koden, ikke her. -->',
    '',
    'R1-R19 er netværkets regler (R17 om små tal hører til indikatorerne, som ikke er med endnu). H-numrene er krav, som enkelte handlinger stiller derudover.',
    'R1-R19 are the rules of the network (R17 on small cells belongs to the indicators, which are not here yet). The H numbers are demands of single acts besides.',
    '',
    ...dele,
    '',
  ].join('\n');
}

function afsnit(r: Enhver, sprog: 'da' | 'en'): string[] {
  const o = OVERSKRIFT[sprog];
  const termer = r.termer.map((t) => `  - ${t.navn[sprog]}: ${vaerdi(t)} (${t.enhed}), [${t.fra ?? '–'}, ${t.til ?? '–'})`);
  return [
    `## ${r.kode} \`${r.afvisning}\``,
    '',
    `- **${o.krav}:** ${medPunktum(r.krav)[sprog]}`,
    `- **${o.alvor}:** ${r.alvor === 'FEJL' ? o.fejl : o.advarsel}`,
    `- **${o.kilde}:** ${r.kilde[sprog]}`,
    `- **${o.udvej}:** ${medPunktum(r.udvej)[sprog]}`,
    ...(termer.length > 0 ? [`- **${o.termer}:**`, ...termer] : []),
    '',
  ];
}
