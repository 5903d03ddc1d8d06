import { defineAct } from '../../act/act';
import type { ActContext } from '../../act/act-context';
import { newAfgoerelse } from '../../afgoerelse/afgoerelse.write';
import { planFactSource } from '../../helhedsplan/helhedsplan.fact-source';
import { R4 } from '../../helhedsplan/rules/r04-kontrakt-i-kraft';
import { type Breach, breach, isError } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { requirePeriodOfForum } from '../../register/require-period';
import { Kontrakt } from '../kontrakt.entity';
import { kontraktFactSource } from '../kontrakt.fact-source';
import type { KontraktFacts } from '../kontrakt.facts';
import { ReviderKontraktInput } from '../kontrakt.inputs';
import { KontraktPayload } from '../kontrakt.payload';
import { Kontraktdaekning } from '../kontraktdaekning.entity';
import { GAMLE_KONTRAKTREGLER, KONTRAKTREGLER } from '../rules';
import { R12 } from '../rules/r12-versionernes-afgoerelser';
import { REVISIONSKRAV } from '../rules/revisionskrav';
import type { RevisionCase } from '../rules/revisionssag';
import { writeDaekninger, writeVersion } from '../write-parts';

export const reviderKontrakt = defineAct<ReviderKontraktInput>({
  name: 'reviderKontrakt',
  description:
    'Revidér kontrakt. A new version with the complete new wording, and the decision that approves it. The forum may change goals, roles and sections, and add plans of those who are parties already; the period and the parties of the contract are changed by the kommunalbestyrelse. A revision is decided on a day after the version before it (rule R12). By the forum of the contract, or the kommunalbestyrelse of the kommune.',
  input: ReviderKontraktInput,
  payload: () => KontraktPayload,
  async execute(x, input) {
    const id = await x.loadForChange(() => Kontrakt, input.kontrakt, 'kontrakt', input.expectedVersion);
    const kontrakt = await x.facts(kontraktFactSource, id);
    x.owners({ FORUM: [kontrakt.forum.noegle], KOMMUNALBESTYRELSE: [kontrakt.byomraade.kommune.noegle] });
    const ownOrgan = kontrakt.forum.art === 'BOLIGSOCIALT_FORUM' ? 'BOLIGSOCIALT_FORUM' : 'BYDELSBESTYRELSE';
    const organ = x.actor.role === 'FORUM' ? ownOrgan : 'KOMMUNALBESTYRELSE';
    const date = input.dato ?? x.today;
    const choices = { organ, dato: date, today: x.today, gyldigFra: input.gyldigFra ?? date } as const;
    const to = input.til === undefined ? kontrakt.til : input.til;
    await moveEnd(x, kontrakt, to);
    await writeDaekninger(x, id, { fra: choices.gyldigFra, til: to }, input.helhedsplaner ?? [], kontrakt.daekninger);
    const afgoerelse = await writeRevision(x, kontrakt, choices, input);
    const after = await x.facts(kontraktFactSource, id);
    x.require([...findingsOf({ kontrakt, efter: after, choices }), ...(to === kontrakt.til ? [] : await udaekkedePenge(x, after, date))]);
    return { objects: { kontrakt: id }, dato: date, about: { afgoerelse } };
  },
});

/** A new end of the contract; what it covered to the old end it covers to the new. */
async function moveEnd(x: ActContext, kontrakt: KontraktFacts, to: string | null): Promise<void> {
  if (to === kontrakt.til) return;
  requirePeriodOfForum(kontrakt.fra, to, 'input.til');
  await x.update(() => Kontrakt, kontrakt.id, { til: to });
  // What begins after the new end is left as it is, and refused by its rule.
  const follows = kontrakt.daekninger.filter((d) => d.til === kontrakt.til && (to === null || d.fra < to));
  for (const { id } of follows) await x.update(() => Kontraktdaekning, id, { til: to });
}

async function writeRevision(
  x: ActContext,
  kontrakt: KontraktFacts,
  choices: RevisionCase['choices'],
  input: ReviderKontraktInput,
): Promise<number> {
  const number = (kontrakt.versioner.at(-1)?.nummer ?? 0) + 1;
  const { aendringsnote: changeNote } = input;
  const version = { kontrakt: kontrakt.id, nummer: number, gyldigFra: choices.gyldigFra, aendringsnote: changeNote };
  const kontraktversion = await writeVersion(x, version, kontrakt.noegle, input.afsnit);
  return newAfgoerelse(
    x,
    {
      organ: choices.organ,
      dato: choices.dato,
      udfald: 'GODKENDT',
      titel: input.titel ?? `Revision af ${kontrakt.titel}`,
      noegle: input.noegle,
      sagsnr: input.sagsnr,
      dokumentnr: input.dokumentnr,
      kommune: await x.find(() => Kommune, kontrakt.byomraade.kommune.noegle, 'input.kontrakt'),
    },
    [
      {
        art: choices.organ === 'KOMMUNALBESTYRELSE' ? 'GODKENDELSE' : 'REVISION',
        kontraktversion,
        tekst: input.tekst ?? changeNote,
      },
    ],
  );
}

/**
 * Everything that speaks against the revision. What its demands say of the decision, R12 would only say again; and what was
 * broken before, as a covered plan that had left the byområde, is no fault of the revision, which has no way to mend it.
 */
function findingsOf(caseFacts: RevisionCase): Breach[] {
  const { dato: date } = caseFacts.choices;
  const condition = breach(REVISIONSKRAV, caseFacts, date);
  const rules = condition.some(isError) ? KONTRAKTREGLER.filter((r) => r !== R12) : KONTRAKTREGLER;
  const before = breach(GAMLE_KONTRAKTREGLER, caseFacts.kontrakt, date);
  const known = (a: Breach): boolean => before.some((b) => a.regel === b.regel && a.tekst.da === b.tekst.da);
  return [...condition, ...breach(rules, caseFacts.efter, date).filter((a) => !known(a))];
}

/** Money that was committed to a plan under the contract must still be covered (rule R4). */
async function udaekkedePenge(x: ActContext, { daekninger }: KontraktFacts, date: string): Promise<Breach[]> {
  const finding: Breach[] = [];
  for (const plan of new Set(daekninger.map((d) => d.helhedsplan.id)))
    finding.push(...breach([R4], await x.facts(planFactSource, plan), date));
  return finding;
}
