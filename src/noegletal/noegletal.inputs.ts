import { ActInput, ChangeInput, InputClass, InputField } from '../act/input';

/** What acts on nøgletal take. */

const LEFT_OUT = 'left out where it is unknown or to be hidden.';

@InputClass(
  'Indberet nøgletal. The numbers of one estate in one year. Of an estate with fewer than 100 residents or 50 households the counts alone are given (rule R17).',
)
export class IndberetNoegletalInput extends ActInput {
  @InputField('id', { description: 'Afdeling. The estate, by id or natural key.' })
  afdeling!: string;

  @InputField('int', { min: 1900, max: 2199, description: 'År. The calendar year.' })
  aar!: number;

  @InputField('int', { min: 0, description: 'Antal beboere. Number of residents.' })
  antalBeboere!: number;

  @InputField('int', { min: 0, description: 'Antal husstande. Number of households.' })
  antalHusstande!: number;

  @InputField('procent', { optional: true, description: `Uden for arbejde og uddannelse. Share in percent; ${LEFT_OUT}` })
  udenForArbejdeOgUddannelse?: number | null;

  @InputField('procent', { optional: true, description: `Lav uddannelse. Share in percent; ${LEFT_OUT}` })
  lavUddannelse?: number | null;

  @InputField('int', {
    optional: true,
    min: 0,
    description: `Indkomstindeks. Average income in whole percent of the region’s; ${LEFT_OUT}`,
  })
  indkomstindeks?: number | null;

  @InputField('procent', { optional: true, description: `Dømte. Share in percent; ${LEFT_OUT}` })
  doemte?: number | null;

  @InputField('procent', { optional: true, description: `Ikke-vestlige. Share in percent; ${LEFT_OUT}` })
  ikkeVestlige?: number | null;
}

const TAKEN_OUT = 'null takes it out.';

@InputClass('Ret nøgletal. What is given is changed; what is left out stays as it is.')
export class RetNoegletalInput extends ChangeInput {
  @InputField('id', { description: 'Nøgletal. The numbers of one estate in one year, by id.' })
  noegletal!: string;

  @InputField('int', { optional: true, min: 0, description: 'Antal beboere. Number of residents.' })
  antalBeboere?: number | null;

  @InputField('int', { optional: true, min: 0, description: 'Antal husstande. Number of households.' })
  antalHusstande?: number | null;

  @InputField('procent', { optional: true, description: `Uden for arbejde og uddannelse. Share in percent; ${TAKEN_OUT}` })
  udenForArbejdeOgUddannelse?: number | null;

  @InputField('procent', { optional: true, description: `Lav uddannelse. Share in percent; ${TAKEN_OUT}` })
  lavUddannelse?: number | null;

  @InputField('int', {
    optional: true,
    min: 0,
    description: `Indkomstindeks. Average income in whole percent of the region’s; ${TAKEN_OUT}`,
  })
  indkomstindeks?: number | null;

  @InputField('procent', { optional: true, description: `Dømte. Share in percent; ${TAKEN_OUT}` })
  doemte?: number | null;

  @InputField('procent', { optional: true, description: `Ikke-vestlige. Share in percent; ${TAKEN_OUT}` })
  ikkeVestlige?: number | null;
}
