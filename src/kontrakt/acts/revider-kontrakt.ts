import { handling } from '../../act/act';
import type { Udfoerelse } from '../../act/act-context';
import { nyAfgoerelse } from '../../afgoerelse/write-afgoerelse';
import { kraevPeriode } from '../../forum/require-period';
import { Planfaktakilde } from '../../helhedsplan/helhedsplan.fact-source';
import { R4 } from '../../helhedsplan/rules/r04-kontrakt-i-kraft';
import { type Afvisning, brud, erFejl } from '../../kernel/rule';
import { Kommune } from '../../kommune/kommune.entity';
import { Kontrakt } from '../kontrakt.entity';
import { Kontraktfaktakilde } from '../kontrakt.fact-source';
import type { Kontraktfakta } from '../kontrakt.facts';
import { ReviderKontraktInput } from '../kontrakt.inputs';
import { KontraktPayload } from '../kontrakt.payload';
import { Kontraktdaekning } from '../kontraktdaekning.entity';
import { GAMLE_KONTRAKTREGLER, KONTRAKTREGLER } from '../rules';
import { R12 } from '../rules/r12-versionernes-afgoerelser';
import { REVISIONSKRAV } from '../rules/revisionskrav';
import type { Revisionssag } from '../rules/revisionssag';
import { skrivDaekninger, skrivVersion } from '../write-parts';

export const reviderKontrakt = handling<ReviderKontraktInput>({
  navn: 'reviderKontrakt',
  beskrivelse:
    'Revidér kontrakt. A new version with the complete new wording, and the decision that approves it. The forum may change goals, roles and sections, and add plans of those who are parties already; the period and the parties of the contract are changed by the kommunalbestyrelse. A revision is decided on a day after the version before it (rule R12). By the forum of the contract, or the kommunalbestyrelse of the kommune.',
  input: ReviderKontraktInput,
  svar: () => KontraktPayload,
  async udfoer(x, input) {
    const id = await x.tag(() => Kontrakt, input.kontrakt, 'kontrakt', input.expectedVersion);
    const kontrakt = await x.fakta(Kontraktfaktakilde, id);
    x.ejere({ FORUM: [kontrakt.forum.noegle], KOMMUNALBESTYRELSE: [kontrakt.byomraade.kommune.noegle] });
    const egetOrgan = kontrakt.forum.art === 'BOLIGSOCIALT_FORUM' ? 'BOLIGSOCIALT_FORUM' : 'BYDELSBESTYRELSE';
    const organ = x.aktoer.rolle === 'FORUM' ? egetOrgan : 'KOMMUNALBESTYRELSE';
    const dato = input.dato ?? x.dag;
    const valg = { organ, dato, iDag: x.dag, gyldigFra: input.gyldigFra ?? dato } as const;
    const til = input.til === undefined ? kontrakt.til : input.til;
    await flytSlut(x, kontrakt, til);
    await skrivDaekninger(x, id, { fra: valg.gyldigFra, til }, input.helhedsplaner ?? [], kontrakt.daekninger);
    const afgoerelse = await skrivRevision(x, kontrakt, valg, input);
    const efter = await x.fakta(Kontraktfaktakilde, id);
    x.kraev([...fundAf({ kontrakt, efter, valg }), ...(til === kontrakt.til ? [] : await udaekkedePenge(x, efter, dato))]);
    return { genstande: { kontrakt: id }, dato, om: { afgoerelse } };
  },
});

/** A new end of the contract; what it covered to the old end it covers to the new. */
async function flytSlut(x: Udfoerelse, kontrakt: Kontraktfakta, til: string | null): Promise<void> {
  if (til === kontrakt.til) return;
  kraevPeriode(kontrakt.fra, til, 'input.til');
  await x.ret(() => Kontrakt, kontrakt.id, { til });
  // What begins after the new end is left as it is, and refused by its rule.
  const foelger = kontrakt.daekninger.filter((d) => d.til === kontrakt.til && (til === null || d.fra < til));
  for (const { id } of foelger) await x.ret(() => Kontraktdaekning, id, { til });
}

async function skrivRevision(
  x: Udfoerelse,
  kontrakt: Kontraktfakta,
  valg: Revisionssag['valg'],
  input: ReviderKontraktInput,
): Promise<number> {
  const nummer = (kontrakt.versioner.at(-1)?.nummer ?? 0) + 1;
  const { aendringsnote } = input;
  const version = { kontrakt: kontrakt.id, nummer, gyldigFra: valg.gyldigFra, aendringsnote };
  const kontraktversion = await skrivVersion(x, version, kontrakt.noegle, input.afsnit);
  return nyAfgoerelse(
    x,
    {
      organ: valg.organ,
      dato: valg.dato,
      udfald: 'GODKENDT',
      titel: input.titel ?? `Revision af ${kontrakt.titel}`,
      noegle: input.noegle,
      sagsnr: input.sagsnr,
      dokumentnr: input.dokumentnr,
      kommune: await x.find(() => Kommune, kontrakt.byomraade.kommune.noegle, 'input.kontrakt'),
    },
    [
      {
        art: valg.organ === 'KOMMUNALBESTYRELSE' ? 'GODKENDELSE' : 'REVISION',
        kontraktversion,
        tekst: input.tekst ?? aendringsnote,
      },
    ],
  );
}

/**
 * Everything that speaks against the revision. What its demands say of the decision, R12 would only say again; and what was
 * broken before, as a covered plan that had left the byområde, is no fault of the revision, which has no way to mend it.
 */
function fundAf(sag: Revisionssag): Afvisning[] {
  const { dato } = sag.valg;
  const krav = brud(REVISIONSKRAV, sag, dato);
  const regler = krav.some(erFejl) ? KONTRAKTREGLER.filter((r) => r !== R12) : KONTRAKTREGLER;
  const foer = brud(GAMLE_KONTRAKTREGLER, sag.kontrakt, dato);
  const kendt = (a: Afvisning): boolean => foer.some((b) => a.regel === b.regel && a.tekst.da === b.tekst.da);
  return [...krav, ...brud(regler, sag.efter, dato).filter((a) => !kendt(a))];
}

/** Money that was committed to a plan under the contract must still be covered (rule R4). */
async function udaekkedePenge(x: Udfoerelse, { daekninger }: Kontraktfakta, dato: string): Promise<Afvisning[]> {
  const fund: Afvisning[] = [];
  for (const plan of new Set(daekninger.map((d) => d.helhedsplan.id))) fund.push(...brud([R4], await x.fakta(Planfaktakilde, plan), dato));
  return fund;
}
