import type { Dag } from '../kernel/day';
import { medPunktum } from '../kernel/errors';
import { type Afvisning as Afvisningsdata, bedoemAlle, erFejl, type Regel } from '../kernel/rule';
import { Delobjekt, enumtype, type KunLaesning, Vaerdi } from '../model/decorators';
import { Rolle } from '../model/rolle';
import { Afvisning, Alvor } from './payload';

/** Rules that explain themselves: the objects of `regler`, `kan`, `muligeHandlinger` and `simuler`. */

export const Regelstatus = enumtype('Regelstatus', 'Regelstatus. How a rule stands to an object.', {
  OVERHOLDT: 'Overholdt. Upheld.',
  BRUDT: 'Brudt. Broken.',
  IKKE_RELEVANT: 'Ikke relevant. The rule says nothing about the object.',
});

@Delobjekt('Regelvurdering. One rule, and how it stands to the object on the day.')
export class Regelvurdering {
  @Vaerdi('tekst', { beskrivelse: 'Kode. The rule, for example `R1`.' })
  kode!: KunLaesning;

  @Vaerdi('enum', { enumtype: Regelstatus, beskrivelse: 'Status. Upheld, broken, or not relevant.' })
  status!: KunLaesning;

  @Vaerdi('enum', { enumtype: Alvor, beskrivelse: 'Alvor. Whether a breach refuses or warns.' })
  alvor!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Krav. What the rule demands.' })
  krav!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Kilde. Where the rule stands.' })
  kilde!: KunLaesning;

  @Vaerdi('saetning', { liste: true, beskrivelse: 'Grunde. Why it stands so, with the figures that decided it.' })
  grunde!: KunLaesning;
}

@Delobjekt(
  'Mulighed. Whether somebody may carry out an act on the object now, and what stands in the way: the one who asks, or the one that was asked about.',
)
export class Mulighed {
  @Vaerdi('boolsk', {
    beskrivelse:
      'Tilladt. True exactly when the act, sent with the same choices and otherwise sound input, would be carried out. Choices that `kan` does not take are judged by the act: the successor of a merger, the content of an account, new values of `retHelhedsplan`.',
  })
  tilladt!: KunLaesning;

  @Vaerdi(() => Afvisning, { liste: true, beskrivelse: 'Hindringer. Everything that stands in the way; empty exactly when `tilladt`.' })
  hindringer!: KunLaesning;

  @Vaerdi(() => Afvisning, { liste: true, beskrivelse: 'Advarsler. What the act would be carried out in spite of.' })
  advarsler!: KunLaesning;
}

@Delobjekt('Mulig handling. An act that may come next in the life of the object, and for whom.')
export class MuligHandling {
  @Vaerdi('tekst', { beskrivelse: 'Handling. The act, as `kan(handling:)` takes it.' })
  handling!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Mutation. The mutation that carries it out.' })
  mutation!: KunLaesning;

  @Vaerdi('saetning', { beskrivelse: 'Navn. What it is called.' })
  navn!: KunLaesning;

  @Vaerdi('enum', { enumtype: Rolle, liste: true, beskrivelse: 'Roller. Who may carry it out.' })
  roller!: KunLaesning;

  @Vaerdi('tekst', { nullbar: true, beskrivelse: 'Til tilstand. The state afterwards; null when it stays.' })
  tilTilstand!: KunLaesning;

  @Vaerdi('boolsk', { beskrivelse: 'Tilladt. Whether the one who asks, or is asked about, may do it now.' })
  tilladt!: KunLaesning;

  @Vaerdi(() => Afvisning, { liste: true, beskrivelse: 'Hindringer. What stands in the way for the one who asks, or is asked about.' })
  hindringer!: KunLaesning;
}

@Delobjekt('Højst. The largest that would hold.')
export class Hoejst {
  @Vaerdi('kroner', { beskrivelse: 'Beløb. In kroner: of a plan what the kommune pays, of a pool what can be committed besides.' })
  beloeb!: KunLaesning;

  @Vaerdi('procent', { nullbar: true, beskrivelse: 'Andel. The amount in percent of the frame, cut to a hundredth; null of a pool.' })
  andel!: KunLaesning;
}

@Delobjekt('Simulering. What a change would break that holds today, and what it would mend. Nothing is changed.')
export class Simulering {
  @Vaerdi('boolsk', { beskrivelse: 'Holder. True when the change breaks no rule that refuses.' })
  holder!: KunLaesning;

  @Vaerdi(() => Afvisning, { liste: true, beskrivelse: 'Brud. Every breach after the change.' })
  brud!: KunLaesning;

  @Vaerdi(() => Afvisning, { liste: true, beskrivelse: 'Nye brud. Breaches that are not there today.' })
  nyeBrud!: KunLaesning;

  @Vaerdi(() => Afvisning, { liste: true, beskrivelse: 'Udbedrede. Breaches of today that the change would mend.' })
  udbedrede!: KunLaesning;

  @Vaerdi(() => Hoejst, {
    nullbar: true,
    beskrivelse: 'Højst. The largest amount and share that would hold; null when a rule is broken whatever the amount.',
  })
  hoejst!: KunLaesning;
}

/** Every rule's verdict as `Regelvurdering`s. */
export function regelvurderinger<F>(regler: readonly Regel<F>[], fakta: F, dag: Dag): object[] {
  return bedoemAlle(regler, fakta, dag).map(({ regel, dom }) => ({
    kode: regel.kode,
    status: dom.status,
    alvor: regel.alvor,
    krav: medPunktum(regel.krav),
    kilde: regel.kilde,
    grunde: dom.grunde.map((g) => medPunktum(g.tekst)),
  }));
}

export function mulighed(fund: readonly Afvisningsdata[]): { tilladt: boolean; hindringer: Afvisningsdata[]; advarsler: Afvisningsdata[] } {
  const hindringer = fund.filter(erFejl);
  return { tilladt: hindringer.length === 0, hindringer, advarsler: fund.filter((a) => !erFejl(a)) };
}

/** What a change does to the breaches. Two breaches are the same when rule and limit are, whatever the figure. */
export function simulering(foer: readonly Afvisningsdata[], efter: readonly Afvisningsdata[], hoejst: object | null): object {
  const ens = (a: Afvisningsdata, b: Afvisningsdata): boolean => a.regel === b.regel && a.kode === b.kode && a.graense === b.graense;
  return {
    holder: !efter.some(erFejl),
    brud: efter,
    nyeBrud: efter.filter((a) => !foer.some((b) => ens(a, b))),
    udbedrede: foer.filter((a) => !efter.some((b) => b.regel === a.regel)),
    hoejst,
  };
}
