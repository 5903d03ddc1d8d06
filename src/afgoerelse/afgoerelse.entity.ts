import { Politik } from '../byomraade/politik.entity';
import { Forum } from '../forum/forum.entity';
import { Helhedsplan } from '../helhedsplan/helhedsplan.entity';
import { Kommune } from '../kommune/kommune.entity';
import { Dag, Enum, type Enumvaerdi, enumtype, Gennem, type KunLaesning, Navneord, Tekst, TilEn, TilMange } from '../model/decorators';
import { Raekke } from '../model/noun-row';
import { Afgoerelsespunkt } from './afgoerelsespunkt.entity';

export const Organ = enumtype('Organ', 'Organ. The body that decides.', {
  KOMMUNALBESTYRELSE: 'Kommunalbestyrelse. The council of the kommune; in Copenhagen Borgerrepræsentationen (BR).',
  OEKONOMIUDVALG: 'Økonomiudvalg. The finance committee.',
  FAGUDVALG: 'Fagudvalg. A standing committee, for example Teknik- og Miljøudvalget.',
  FORVALTNING: 'Forvaltning. An administration of the kommune, which may recommend a plan for prequalification.',
  BOLIGSOCIALT_FORUM: 'Boligsocialt Forum. The forum of a byområde, which may revise contracts.',
  BYDELSBESTYRELSE: 'Bydelsbestyrelse. The board of one or more byområder from October 2016, which may revise contracts.',
  LANDSBYGGEFONDEN: 'Landsbyggefonden (LBF). The primary funder and economic supervisor.',
});
export type Organ = Enumvaerdi<typeof Organ>;

export const Udfald = enumtype('Udfald', 'Udfald. How a decision fell.', {
  GODKENDT: 'Godkendt. Approved.',
  AFVIST: 'Afvist. Rejected.',
  UDSAT: 'Udsat. Postponed to a later meeting.',
});
export type Udfald = Enumvaerdi<typeof Udfald>;

@Navneord({
  praefiks: 'afg',
  flertal: 'afgoerelser',
  ental: 'afgoerelse',
  beskrivelse: 'Afgørelse. A decision of one body on one day; it may hold several items: plans, versions of contracts, bevillinger.',
})
export class Afgoerelse extends Raekke {
  @Tekst({ unik: true, beskrivelse: 'Nøgle. Natural key, for example `BR-2013-12-12`.' })
  noegle!: string;

  @Tekst({ soeg: true, beskrivelse: 'Titel. What the case is called on the agenda.' })
  titel!: string;

  @Enum(Organ, { beskrivelse: 'Organ. The body that decided.' })
  organ!: Organ;

  @Dag({ beskrivelse: 'Dato. The day of the decision.' })
  dato!: string;

  @Enum(Udfald, { beskrivelse: 'Udfald. How the decision fell.' })
  udfald!: Udfald;

  @Tekst({
    kode: true,
    nullbar: true,
    beskrivelse: 'Sagsnummer. The case number of the kommune: `2014-0077401`, or older `2010-92362`, `TMU 296/2006`, `J.nr. 403.0005/04`.',
  })
  sagsnr!: string | null;

  @Tekst({
    kode: true,
    nullbar: true,
    beskrivelse:
      'Dokumentnummer. The case number, a hyphen and a running number (`2014-0077401-7`), or older a number of its own (`2010-415836`).',
  })
  dokumentnr!: string | null;

  @TilEn(() => Kommune, { nullbar: true, beskrivelse: 'Kommune. The municipality whose body decided; null for Landsbyggefonden.' })
  kommune!: Kommune | null;

  @TilMange(() => Afgoerelsespunkt, 'afgoerelse', { beskrivelse: 'Punkter. What was decided, item by item.' })
  punkter!: KunLaesning;

  @Gennem(
    () => Helhedsplan,
    () => Afgoerelsespunkt,
    'afgoerelse',
    'helhedsplan',
    { beskrivelse: 'Helhedsplaner. The plans that the decision concerns.' },
  )
  helhedsplaner!: KunLaesning;

  @TilMange(() => Politik, 'afgoerelse', { beskrivelse: 'Politikker. The policies that the decision adopted.' })
  politikker!: KunLaesning;

  @TilMange(() => Forum, 'afgoerelse', { beskrivelse: 'Fora. The fora and boards that the decision founded.' })
  fora!: KunLaesning;
}
