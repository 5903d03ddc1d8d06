import { AFGOERELSESKRAV, PLANEN_LEVER, RETTE_ORGAN_FOR_KONTOEN } from '../afgoerelse/rules/afgoerelseskrav';
import { KENDTE_NUMRE } from '../afgoerelse/rules/sagsnumre';
import { PERIODEREGLER } from '../bevillingsperiode/rules/perioderegler';
import { AFDELINGSREGLER } from '../boligorganisation/rules/afdelingsregler';
import { ORGANISATIONSREGLER } from '../boligorganisation/rules/organisationsregler';
import { POLITIKREGLER } from '../byomraade/rules/politikregler';
import { FORUMKRAV, FORUMREGLER } from '../forum/rules';
import { allSteps } from '../helhedsplan/helhedsplan.lifecycle';
import { PLAN_RULES } from '../helhedsplan/rules';
import { stateDemand } from '../helhedsplan/rules/handlingskrav';
import { DAEKKES_I_SIN_TID, I_KONTRAKTENS_BYOMRAADE, INGEN_NYE_PARTER } from '../helhedsplan/rules/kontrakt/kontraktbinding';
import { TILSAGNET_RAEKKER } from '../helhedsplan/rules/penge/tilsagnet-raekker';
import { SAMMENLAEGNINGSKRAV } from '../helhedsplan/rules/slaegt/sammenlaegning';
import { withFullStop } from '../kernel/errors';
import type { Rule, RuleTerm } from '../kernel/rule';
import { KONTRAKTKRAV, KONTRAKTREGLER } from '../kontrakt/rules';
import { R17 } from '../noegletal/rules/r17-diskretion';
import { BEVILLINGSKRAV } from '../pulje/rules/bevillingskrav';
import { HVILER_PAA_AFGOERELSEN } from '../pulje/rules/hviler-paa-afgoerelsen';
import { REDEGOERELSESKRAV, VURDERINGSKRAV } from '../redegoerelse/rules/redegoerelseskrav';
import { RAEKKERNE_SKAL_HOLDE } from '../register/rules/raekkerne-skal-holde';
import { REGISTERKRAV } from '../register/rules/registerkrav';
import { BOLIGOMRAADEREGLER, LISTEREGLER } from '../statsliste/rules/listeregler';

type Anything = Rule<never>;

const ALLE: readonly Anything[] = [
  ...PLAN_RULES,
  ...KONTRAKTREGLER,
  ...FORUMREGLER,
  stateDemand(['FORBEREDELSE']),
  ...allSteps().flatMap(([, step]) => [...step.krav]),
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
  R17,
  ...BOLIGOMRAADEREGLER,
  ...LISTEREGLER,
  ...REGISTERKRAV,
  RAEKKERNE_SKAL_HOLDE,
];

const number = (code: string): number => Number(code.slice(1));

/** Every rule and demand once, the rules of the network first, by their numbers. */
export const RULEBOOK: readonly Anything[] = ALLE.filter(
  (r, i) => ALLE.findIndex((s) => s.kode === r.kode && s.afvisning === r.afvisning) === i,
).sort((a, b) => (a.kode[0] === b.kode[0] ? number(a.kode) - number(b.kode) : a.kode[0] === 'R' ? -1 : 1));

const value = ({ value: v, enhed: unit }: RuleTerm): string =>
  typeof v === 'number' ? String(unit === 'PROCENT' || unit === 'KRONER' ? v / 100 : v) : v.join(' ');

/** A rule as the API shows it. */
export function apiRule(r: Anything): object {
  return { ...r, krav: withFullStop(r.krav), udvej: withFullStop(r.udvej), termer: r.termer.map((t) => ({ ...t, vaerdi: value(t) })) };
}

const LANGUAGES = { da: 'Dansk', en: 'English' } as const;

const HEADING_LINE = {
  da: {
    krav: 'Krav',
    alvor: 'Alvor',
    kilde: 'Kilde',
    udvej: 'Udvej',
    termer: 'Tal og mængder',
    error: 'Fejl: afviser',
    warning: 'Advarsel: siges, men standser ikke',
  },
  en: {
    krav: 'Demand',
    alvor: 'Severity',
    kilde: 'Source',
    udvej: 'Way out',
    termer: 'Numbers and sets',
    error: 'Error: refuses',
    warning: 'Warning: is told, and stops nothing',
  },
} as const;

/** The printed rule book, in Danish and English. */
export function printRulebook(): string {
  const parts = (['da', 'en'] as const).map((language) =>
    [`# ${LANGUAGES[language]}`, '', ...RULEBOOK.flatMap((r) => afsnit(r, language))].join('\n'),
  );
  return [
    '<!-- Udskrevet af reglerne med `npm run schema`; ret i koden, ikke her. -->',
    '',
    'R1-R19 er netværkets regler. H-numrene er krav, som enkelte handlinger stiller derudover.',
    'R1-R19 are the rules of the network. The H numbers are demands of single acts besides.',
    '',
    ...parts,
    '',
  ].join('\n');
}

function afsnit(r: Anything, language: 'da' | 'en'): string[] {
  const o = HEADING_LINE[language];
  const termer = r.termer.map((t) => `  - ${t.navn[language]}: ${value(t)} (${t.enhed}), [${t.fra ?? '–'}, ${t.til ?? '–'})`);
  return [
    `## ${r.kode} \`${r.afvisning}\``,
    '',
    `- **${o.krav}:** ${withFullStop(r.krav)[language]}`,
    `- **${o.alvor}:** ${r.alvor === 'FEJL' ? o.error : o.warning}`,
    `- **${o.kilde}:** ${r.kilde[language]}`,
    `- **${o.udvej}:** ${withFullStop(r.udvej)[language]}`,
    ...(termer.length > 0 ? [`- **${o.termer}:**`, ...termer] : []),
    '',
  ];
}
