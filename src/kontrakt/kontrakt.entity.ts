import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Byomraade } from '../byomraade/byomraade.entity';
import { Forum } from '../forum/forum.entity';
import { Haendelse } from '../haendelse/haendelse.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Gennem, type KunLaesning, Navneord, Tekst, TilEn, TilMange, Udregnet, Version } from '../model/decorators';
import { PERIODE_KRAV, Perioderaekke } from '../model/noun-row';
import { pr } from '../model/scalars';
import { ForskelFelt, KontraktreglerFelt } from './kontrakt.explain';
import { Kontraktdaekning } from './kontraktdaekning.entity';
import { Kontraktversion } from './kontraktversion.entity';

@Navneord({
  praefiks: 'kon',
  flertal: 'kontrakter',
  ental: 'kontrakt',
  krav: PERIODE_KRAV,
  beskrivelse:
    'Kontrakt om boligsocialt samarbejde. The contract of one byområde: common goals, roles and responsibility in the fields that touch the kommune’s own operations.',
})
export class Kontrakt extends Perioderaekke {
  @Version()
  version!: number;

  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `KONTRAKT-NOERREBRO`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Titel. What the contract is called.' })
  titel!: string;

  @TilEn(() => Byomraade, { beskrivelse: 'Byområde. The area that the contract is about.' })
  byomraade!: Byomraade;

  @TilEn(() => Forum, { beskrivelse: 'Forum. The forum that works the contract out and may revise it.' })
  forum!: Forum;

  @TilMange(() => Kontraktversion, 'kontrakt', {
    beskrivelse: 'Versioner. The first approved with plans by the kommunalbestyrelse, later ones by the forum (rule R12).',
  })
  versioner!: KunLaesning;

  @TilMange(() => Kontraktdaekning, 'kontrakt', { beskrivelse: 'Dækninger. The plans that the contract covers, with periods.' })
  daekninger!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Kontraktdaekning,
    'kontrakt',
    'helhedsplan',
    { beskrivelse: 'Helhedsplaner. The plans that the contract covers or covered.' },
  )
  helhedsplaner!: KunLaesning;

  @KontraktreglerFelt()
  regler!: KunLaesning;

  @ForskelFelt()
  forskel!: KunLaesning;

  // As rule R4 asks it of the facts of a plan.
  @Udregnet(
    'boolsk',
    (x) => `(${x.t}.fra <= ${x.arg('pr')} AND (${x.t}.til IS NULL OR ${x.t}.til > ${x.arg('pr')})
      AND EXISTS (SELECT 1 FROM ${x.tabel(() => Kontraktversion)} v
        JOIN ${x.tabel(() => Afgoerelsespunkt)} p ON p.kontraktversion_id = v.id
        JOIN ${x.tabel(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
        WHERE v.kontrakt_id = ${x.t}.id AND v.gyldig_fra <= ${x.arg('pr')} AND p.art = 'GODKENDELSE'
          AND a.organ = 'KOMMUNALBESTYRELSE' AND a.udfald = 'GODKENDT' AND a.dato <= ${x.arg('pr')}))`,
    {
      argumenter: [pr],
      beskrivelse:
        'Gyldig. Whether the contract is in force on the day: its period covers it, and a wording that holds was approved by the kommunalbestyrelse on or before it. False for drafts and rejected contracts.',
    },
  )
  override gyldig!: boolean;

  @TilMange(() => Haendelse, 'kontrakt', { beskrivelse: 'Hændelser. What has been done with the contract, act by act.' })
  haendelser!: KunLaesning;
}
