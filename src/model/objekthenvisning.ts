import { Delobjekt, type KunLaesning, Vaerdi } from './decorators';

/** What an answer is about, where the answer is no row itself. Of one `id` it says the same everywhere, so that caches keep it. */
@Delobjekt('Objekthenvisning. The object that something is about; `node(id:)` has the rest of it.')
export class Objekthenvisning {
  @Vaerdi('id', { beskrivelse: 'Id. Global id of the object.' })
  id!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Type. Its type, for example `Helhedsplan`.' })
  type!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Nøgle. Its natural key.' })
  noegle!: KunLaesning;

  @Vaerdi('tekst', { beskrivelse: 'Titel. What it is called; of an account the title of its plan.' })
  titel!: KunLaesning;
}
