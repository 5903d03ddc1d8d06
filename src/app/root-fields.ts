import { z } from 'zod';
import { Afvisning, Alvor, Enhedstype } from '../act/payload';
import { Faktaark } from '../faktaark/faktaark';
import { denEneKommune, kunKommunen } from '../faktaark/kommune-choice';
import { Beregn, Delfelt, Delobjekt, type KunLaesning, Vaerdi } from '../model/decorators';
import { Objekthenvisning } from '../model/objekthenvisning';
import { Rolle } from '../model/rolle';
import { Dagskalar, pr } from '../model/scalars';
import { OpgaverFelt } from '../opgaver/opgave.explain';
import { alleFund, FUNDSELEKTION } from '../rulebook/audit';
import { FUNDETS_KOMMUNE } from '../rulebook/audit-kommune';
import { REGELBOG, regelraekke } from '../rulebook/rulebook';

/** The root fields that are neither lists nor singles of a noun. */

@Delobjekt('Fund. A rule that stored rows break: what the audit found.')
export class Fund {
  @Vaerdi('tekst', { beskrivelse: 'Type. The type of the object, for example `Helhedsplan`.' })
  type!: KunLaesning;

  @Vaerdi(() => Objekthenvisning, { beskrivelse: 'Objekt. What breaks the rule.' })
  objekt!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Nøgle. Natural key of the object.' })
  noegle!: KunLaesning;

  @Vaerdi(() => Afvisning, { beskrivelse: 'Brud. The breach, with the figures that decided it.' })
  brud!: KunLaesning;
}

@Delobjekt('Regelterm. A number or set that a rule leans on, and when it holds.')
export class Regelterm {
  @Vaerdi('saetning', { beskrivelse: 'Navn. What it is.' })
  navn!: KunLaesning;

  @Vaerdi('dag', { nullbar: true, beskrivelse: 'Fra. The first day on which it holds; null from the beginning.' })
  fra!: KunLaesning;

  @Vaerdi('dag', { nullbar: true, beskrivelse: 'Til. The first day on which it no longer holds; null while it does.' })
  til!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Værdi. The number, or the names of the set.' })
  vaerdi!: KunLaesning;

  @Vaerdi('enum', { enumtype: Enhedstype, beskrivelse: 'Enhed. What it is counted in.' })
  enhed!: KunLaesning;
}

@Delobjekt('Regel. A rule of the network or a demand of an act, as the rule book has it.')
export class Regel {
  @Vaerdi('tekst', { beskrivelse: 'Kode. `R1` to `R18` are rules of the network, `H…` demands of single acts.' })
  kode!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Afvisning. The code of a refusal by it.' })
  afvisning!: KunLaesning;

  @Vaerdi('enum', { enumtype: Alvor, beskrivelse: 'Alvor. Whether a breach refuses or warns.' })
  alvor!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Krav. What it demands.' })
  krav!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Kilde. Where it stands.' })
  kilde!: KunLaesning;

  @Vaerdi('enum', { enumtype: Rolle, beskrivelse: 'Ansvarlig. Who can mend a breach.' })
  ansvarlig!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Udvej. How.' })
  udvej!: KunLaesning;

  @Vaerdi(() => Regelterm, { liste: true, beskrivelse: 'Termer. The dated numbers that it leans on.' })
  termer!: KunLaesning;
}

const Fundvalg = z.object({ alvor: z.string().nullable(), pr: z.string() });

@Delobjekt('The root fields that are neither lists nor singles of a noun.')
export class Rodfelter {
  @Delfelt(() => Faktaark, {
    argumenter: [{ navn: 'pr', type: Dagskalar, beskrivelse: 'The day that the sheet is about.' }, denEneKommune],
    beskrivelse:
      'Faktaark. The fact sheet of a kommune as of a day: in Copenhagen 18 plans, 17 co-financed, 6 areas and a pool of 31.7 mio. kr. on 2014-01-01. Before the first row all figures are zero.',
  })
  faktaark!: KunLaesning;

  @Beregn({
    type: () => Fund,
    liste: true,
    argumenter: [
      { navn: 'alvor', type: Alvor, valgfri: true, beskrivelse: 'Only breaches of this severity; both when left out.' },
      pr,
      kunKommunen,
    ],
    fakta: { selektion: FUNDSELEKTION, hvor: FUNDETS_KOMMUNE },
    beregn: async (fakta, argumenter, { iDag }) => {
      const { alvor, pr: dag } = Fundvalg.parse(argumenter);
      return (await alleFund(fakta, dag, iDag)).filter((f) => alvor === null || f.brud.alvor === alvor);
    },
    beskrivelse:
      'Fund. The audit: every rule of the network that stored rows break, judged as of the day with what was decided by then, in every kommune unless `kommune` names one; the same as `npm run audit`.',
  })
  fund!: KunLaesning;

  @Beregn({
    type: () => Regel,
    liste: true,
    fakta: [],
    pris: 2000,
    beregn: () => REGELBOG.map(regelraekke),
    beskrivelse: 'Regelbog. Every rule and demand with its source and its dated numbers; printed in `schema/regler.md`.',
  })
  regelbog!: KunLaesning;

  @OpgaverFelt()
  opgaver!: KunLaesning;
}
