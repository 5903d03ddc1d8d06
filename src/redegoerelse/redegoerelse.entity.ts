import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import {
  Dag,
  Enum,
  type Enumvaerdi,
  enumtype,
  Heltal,
  type KunLaesning,
  Navneord,
  Tekst,
  TilEn,
  TilMange,
  Udregnet,
  Version,
} from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { pr } from '../model/scalars';
import { Maalopfyldelse } from './maalopfyldelse.entity';
import { Midlerforbrug } from './midlerforbrug.entity';
import { Succeskriterieopfyldelse } from './succeskriterieopfyldelse.entity';
import { Tilsyn } from './tilsyn.entity';

export const Vurdering = enumtype('Vurdering', 'Vurdering. Landsbyggefonden’s assessment of an account.', {
  TAGET_TIL_EFTERRETNING: 'Taget til efterretning. Accepted without remarks.',
  MED_BEMAERKNINGER: 'Med bemærkninger. Accepted with remarks, see `tilsyn`.',
  IKKE_GODKENDT: 'Ikke godkendt. Not accepted: the account counts as missing until a new version is handed in.',
});
export type Vurdering = Enumvaerdi<typeof Vurdering>;

/** SQL: version `r` stands as the account of its year on the day. */
export const gaeldendeRedegoerelse = (r: string, dag: string): string =>
  `(COALESCE(${r}.indsendt <= ${dag}, 0) AND NOT COALESCE(${r}.vurdering = 'IKKE_GODKENDT' AND ${r}.vurderet <= ${dag}, 0))`;

@Navneord({
  praefiks: 'red',
  flertal: 'redegoerelser',
  ental: 'redegoerelse',
  unik: [['helhedsplan', 'aar', 'udgave']],
  krav: {
    vurderes_efter_indsendelse: '"vurdering" IS NULL OR "indsendt" IS NOT NULL',
    vurderet_med_vurdering: '("vurdering" IS NULL) = ("vurderet" IS NULL) AND ("vurderet" IS NULL OR "vurderet" >= "indsendt")',
  },
  beskrivelse:
    'Redegørelse. The yearly account of a plan to Landsbyggefonden: how it was carried out, goals met, use of money; due 30 June of the year after (rule R14). One that was not approved is handed in again as a new version, and stays readable.',
})
export class Redegoerelse extends Raekke {
  @Version()
  version!: number;

  @Tekst({
    unik: true,
    beskrivelse:
      'Nøgle. Natural key: the plan and the year, for example `RUM-FOR-LIV/2013`; a later version adds its number, `RUM-FOR-LIV/2013/2`.',
  })
  noegle!: string;

  @TilEn(() => Helhedsplan, { beskrivelse: 'Helhedsplan. The plan that accounts.' })
  helhedsplan!: Helhedsplan;

  @Heltal({ mindst: 1900, beskrivelse: 'År. The calendar year that is accounted for.' })
  aar!: number;

  @Heltal({
    mindst: 1,
    standard: 1,
    beskrivelse: 'Udgave. The number of the version within the year: 1, and one more each time one was not approved and a new one came.',
  })
  udgave!: number;

  @Dag({ beskrivelse: 'Frist. The last day for handing it in.' })
  frist!: string;

  @Dag({
    nullbar: true,
    beskrivelse:
      'Indsendt. The day on which it was handed in: the day it was recorded, or the earlier day that Landsbyggefonden received it; null while it is missing.',
  })
  indsendt!: string | null;

  @Enum(Vurdering, { nullbar: true, beskrivelse: 'Vurdering. Landsbyggefonden’s assessment; null while it is not made.' })
  vurdering!: Vurdering | null;

  @Dag({ nullbar: true, beskrivelse: 'Vurderet. The day of the assessment; null while it is not made.' })
  vurderet!: string | null;

  @Tekst({ lang: true, nullbar: true, beskrivelse: 'Gennemførelse. How the plan was carried out in the year.' })
  gennemfoerelse!: string | null;

  @Udregnet('boolsk', (x) => `(COALESCE(${x.t}.indsendt, ${x.arg('pr')}) > ${x.t}.frist)`, {
    argumenter: [pr],
    beskrivelse: 'For sent. Whether it came after the deadline, or was still missing on the day with the deadline passed.',
  })
  forSent!: boolean;

  @Udregnet('boolsk', (x) => gaeldendeRedegoerelse(x.t, x.arg('pr')), {
    argumenter: [pr],
    beskrivelse:
      'Gælder. Whether it stands as the account of its year on the day: handed in, and not assessed as not approved. At most one version of a year does.',
  })
  gaelder!: boolean;

  @TilMange(() => Maalopfyldelse, 'redegoerelse', { beskrivelse: 'Målopfyldelser. How far each goal was met in the year.' })
  maalopfyldelser!: KunLaesning;

  @TilMange(() => Midlerforbrug, 'redegoerelse', { beskrivelse: 'Midlerforbrug. Budget and spending, per source.' })
  midlerforbrug!: KunLaesning;

  @TilMange(() => Tilsyn, 'redegoerelse', { beskrivelse: 'Tilsyn. Landsbyggefonden’s remarks on the account.' })
  tilsyn!: KunLaesning;

  @TilMange(() => Haendelse, 'redegoerelse', { beskrivelse: 'Hændelser. What has been done with the account, act by act.' })
  haendelser!: KunLaesning;

  @TilMange(() => Succeskriterieopfyldelse, 'redegoerelse', {
    beskrivelse: 'Succeskriterieopfyldelser. Whether each success criterion was met in the year.',
  })
  succeskriterieopfyldelser!: KunLaesning;
}
