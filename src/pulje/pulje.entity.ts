import { Regelvurdering, regelvurderinger, Simulering, simulering } from '../act/explanation';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Finansieringsbidrag } from '../helhedsplan/finansiering/finansieringsbidrag.entity';
import { brud } from '../kernel/rule';
import { Kommune } from '../kommune/kommune.entity';
import { Beregn, type KunLaesning, Navneord, Tekst, TilEn, TilMange, Udregnet, Version } from '../model/decorators';
import type { Udtrykskontekst } from '../model/model';
import { Raekke } from '../model/noun-row';
import { Dagskalar, Kronerskalar, pr } from '../model/scalars';
import { Bevilling } from './bevilling.entity';
import { Disponering } from './disponering.entity';
import { PULJESELEKTION, type Puljefakta, puljefakta } from './pulje.facts';
import { puljePr } from './rules/pulje-on-day';
import { raaderum } from './rules/puljeloft';
import { R2 } from './rules/r02-puljens-loft';

/** SQL: øre decided into pools on or before the day; `hvilke` chooses the pools (rows `b`). */
export const bevilgetPr = (x: Udtrykskontekst, hvilke = '1 = 1'): string =>
  `(SELECT COALESCE(SUM(b.beloeb), 0) FROM ${x.tabel(() => Bevilling)} b WHERE b.dato <= ${x.arg('pr')} AND ${hvilke})`;

/** SQL: øre committed on or before the day, less what has been returned; `hvilke` chooses the pools (rows `d`). */
export const disponeretPr = (x: Udtrykskontekst, hvilke = '1 = 1'): string =>
  `(SELECT COALESCE(SUM(CASE d.art WHEN 'DISPONERET' THEN d.beloeb WHEN 'TILBAGEFOERT' THEN -d.beloeb ELSE 0 END), 0)
    FROM ${x.tabel(() => Disponering)} d WHERE d.dato <= ${x.arg('pr')} AND ${hvilke})`;

const egne = (x: Udtrykskontekst, alias: string): string => `${alias}.pulje_id = ${x.t}.id`;

const posteret = (x: Udtrykskontekst, art: string): string =>
  `(SELECT COALESCE(SUM(d.beloeb), 0) FROM ${x.tabel(() => Disponering)} d WHERE d.pulje_id = ${x.t}.id AND d.art = '${art}' AND d.dato <= ${x.arg('pr')})`;

// Of a day that is over, only what was decided by then is seen.
const sePr = (f: Puljefakta, dag: string, iDag: string): Puljefakta => (dag < iDag ? puljePr(f, dag) : f);

@Navneord({
  praefiks: 'pul',
  flertal: 'puljer',
  ental: 'pulje',
  beskrivelse:
    'Pulje. A pool that the kommune co-finances helhedsplaner from. Filled by bevillinger; committed, released, paid and returned by disponeringer, which are four different amounts.',
})
export class Pulje extends Raekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `BOLIGSOCIAL-PULJE-2012`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Navn. What the pool is called.' })
  navn!: string;

  @TilEn(() => Kommune, { beskrivelse: 'Kommune. Whose money it is.' })
  kommune!: Kommune;

  @Udregnet('kroner', (x) => bevilgetPr(x, egne(x, 'b')), {
    argumenter: [pr],
    beskrivelse: 'Bevilget. The sum of the bevillinger decided on or before the day, in kroner.',
  })
  bevilget!: number;

  @Udregnet('kroner', (x) => disponeretPr(x, egne(x, 'd')), {
    argumenter: [pr],
    beskrivelse:
      'Disponeret. What is committed to plans on or before the day, less what has been returned, in kroner; never above `bevilget` (rule R2).',
  })
  disponeret!: number;

  @Udregnet('kroner', (x) => `(${bevilgetPr(x, egne(x, 'b'))} - ${disponeretPr(x, egne(x, 'd'))})`, {
    argumenter: [pr],
    beskrivelse: 'Rest. `bevilget` less `disponeret` on the day, in kroner.',
  })
  rest!: number;

  @Udregnet('kroner', (x) => posteret(x, 'FRIGIVET'), {
    argumenter: [pr],
    beskrivelse: 'Frigivet. What has been released on or before the day, in kroner.',
  })
  frigivet!: number;

  @Udregnet('kroner', (x) => posteret(x, 'UDBETALT'), {
    argumenter: [pr],
    beskrivelse: 'Udbetalt. What has been paid out on or before the day, in kroner.',
  })
  udbetalt!: number;

  @TilMange(() => Bevilling, 'pulje', { beskrivelse: 'Bevillinger. The dated decisions that fill the pool.' })
  bevillinger!: KunLaesning;

  @TilMange(() => Disponering, 'pulje', { beskrivelse: 'Disponeringer. The postings of the pool, in the order they were made.' })
  disponeringer!: KunLaesning;

  @TilMange(() => Finansieringsbidrag, 'pulje', { beskrivelse: 'Finansieringsbidrag. The shares of plans that the pool pays.' })
  finansieringsbidrag!: KunLaesning;

  @TilMange(() => Haendelse, 'pulje', { beskrivelse: 'Hændelser. What has been done with the pool, act by act.' })
  haendelser!: KunLaesning;

  @Beregn({
    type: () => Regelvurdering,
    liste: true,
    argumenter: [pr],
    fakta: { selektion: PULJESELEKTION },
    pris: 200,
    beregn: (fakta, argumenter, { iDag }) =>
      regelvurderinger([R2], sePr(puljefakta.parse(fakta), String(argumenter.pr), iDag), String(argumenter.pr)),
    beskrivelse: 'Regler. The rules of pools with their verdict on this one.',
  })
  regler!: KunLaesning;

  @Beregn({
    type: () => Simulering,
    argumenter: [
      { navn: 'beloeb', type: Kronerskalar, beskrivelse: 'A grant that is added, in kroner; negative for a cut.' },
      { navn: 'dato', type: Dagskalar, standard: 'iDag', beskrivelse: 'The day from which it would count. Left out: today.' },
    ],
    fakta: { selektion: PULJESELEKTION },
    pris: 200,
    beregn: (fakta, argumenter) => {
      const f = puljefakta.parse(fakta);
      const dato = String(argumenter.dato);
      const efter = { ...f, bevillinger: [...f.bevillinger, { titel: '', dato, beloeb: Number(argumenter.beloeb) }] };
      const rum = raaderum(efter, dato);
      return simulering(brud([R2], f, dato), brud([R2], efter, dato), rum < 0 ? null : { beloeb: rum, andel: null });
    },
    beskrivelse: 'Simulér. What another grant, or a cut, would break or mend. Nothing is changed.',
  })
  simuler!: KunLaesning;
}
