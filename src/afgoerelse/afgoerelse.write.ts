import type { ActContext } from '../act/act-context';
import { Afgoerelse } from './afgoerelse.entity';
import type { Organ, Punktart, Udfald } from './afgoerelse.enums';
import { Afgoerelsespunkt } from './afgoerelsespunkt.entity';

export interface NewAfgoerelse {
  readonly organ: Organ;
  readonly dato: string;
  readonly udfald: Udfald;
  readonly titel: string;
  readonly noegle?: string | null;
  readonly sagsnr?: string | null;
  readonly dokumentnr?: string | null;
  /** Row number of the kommune whose body decided. */
  readonly kommune?: number | null;
}

export interface NewPunkt {
  readonly art: Punktart;
  readonly tekst: string;
  readonly helhedsplan?: number;
  readonly kontraktversion?: number;
  readonly bevilling?: number;
  readonly beloeb?: number | null;
  readonly formaal?: string | null;
  readonly slutFoer?: string | null;
  readonly slut?: string | null;
  /** What the plan was until then, when it is changed. */
  readonly foer?: string | null;
  /** The input that the item is made from. */
  readonly af?: object;
}

const KORT: Readonly<Record<Organ, string>> = {
  KOMMUNALBESTYRELSE: 'KB',
  OEKONOMIUDVALG: 'OEU',
  FAGUDVALG: 'UDVALG',
  FORVALTNING: 'FORVALTNING',
  BOLIGSOCIALT_FORUM: 'FORUM',
  BYDELSBESTYRELSE: 'BESTYRELSE',
  LANDSBYGGEFONDEN: 'LBF',
};

/** Records a decision with its items; gives its number. */
export async function newAfgoerelse(x: ActContext, a: NewAfgoerelse, punkter: readonly NewPunkt[], af?: object): Promise<number> {
  if (a.noegle) await x.requireFreeKey(() => Afgoerelse, a.noegle, 'input.noegle');
  const id = await x.insert(
    () => Afgoerelse,
    {
      noegle: a.noegle ?? (await x.freeKey(() => Afgoerelse, `${KORT[a.organ]}-${a.dato}`)),
      titel: a.titel,
      organ: a.organ,
      dato: a.dato,
      udfald: a.udfald,
      sagsnr: a.sagsnr ?? null,
      dokumentnr: a.dokumentnr ?? null,
      kommune: a.kommune ? { id: a.kommune } : null,
    },
    af,
  );
  await x.insertAll(
    () => Afgoerelsespunkt,
    punkter.map((p, i) => [
      {
        afgoerelse: { id },
        nummer: i + 1,
        art: p.art,
        tekst: p.tekst,
        beloeb: p.beloeb ?? null,
        formaal: p.formaal ?? null,
        slutFoer: p.slutFoer ?? null,
        slut: p.slut ?? null,
        foer: p.foer ?? null,
        helhedsplan: p.helhedsplan ? { id: p.helhedsplan } : null,
        kontraktversion: p.kontraktversion ? { id: p.kontraktversion } : null,
        bevilling: p.bevilling ? { id: p.bevilling } : null,
      },
      p.af,
    ]),
  );
  return id;
}
