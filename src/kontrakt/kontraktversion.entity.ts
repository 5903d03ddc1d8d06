import { Afgoerelse } from '../afgoerelse/afgoerelse.entity';
import { Afgoerelsespunkt } from '../afgoerelse/afgoerelsespunkt.entity';
import { Dag, Gennem, Heltal, type KunLaesning, Navneord, Tekst, TilEn, TilMange, Udregnet } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { pr } from '../model/scalars';
import { Kontrakt } from './kontrakt.entity';
import { Kontraktafsnit } from './kontraktafsnit.entity';

@Navneord({
  praefiks: 'kov',
  flertal: 'kontraktversioner',
  unik: [['kontrakt', 'nummer']],
  beskrivelse: 'Kontraktversion. One wording of a contract, never changed once decided.',
})
export class Kontraktversion extends Raekke {
  @TilEn(() => Kontrakt, { beskrivelse: 'Kontrakt. The contract.' })
  kontrakt!: Kontrakt;

  @Heltal({ mindst: 1, beskrivelse: 'Nummer. The number within the contract, from 1.' })
  nummer!: number;

  @Dag({ beskrivelse: 'Gyldig fra. The day from which the wording holds.' })
  gyldigFra!: string;

  @Tekst({ lang: true, beskrivelse: 'Ændringsnote. What is new in this version.' })
  aendringsnote!: string;

  @Udregnet(
    'boolsk',
    (x) => `EXISTS (SELECT 1 FROM ${x.tabel(() => Afgoerelsespunkt)} p JOIN ${x.tabel(() => Afgoerelse)} a ON a.id = p.afgoerelse_id
      WHERE p.kontraktversion_id = ${x.t}.id AND a.udfald = 'GODKENDT' AND a.dato <= ${x.arg('pr')})`,
    {
      argumenter: [pr],
      beskrivelse: 'Godkendt. Whether a decision on or before the day approved the version; false for a draft.',
    },
  )
  godkendt!: boolean;

  @TilMange(() => Kontraktafsnit, 'kontraktversion', {
    beskrivelse: 'Afsnit. The sections, one for each of the five fields of the contracts (rule R18).',
  })
  afsnit!: KunLaesning;

  @TilMange(() => Afgoerelsespunkt, 'kontraktversion', {
    beskrivelse: 'Afgørelsespunkter. The items of decisions that approved the version.',
  })
  afgoerelsespunkter!: KunLaesning;

  @Gennem(
    () => Afgoerelse,
    () => Afgoerelsespunkt,
    'kontraktversion',
    'afgoerelse',
    { beskrivelse: 'Afgørelser. The decisions that approved the version.' },
  )
  afgoerelser!: KunLaesning;
}
