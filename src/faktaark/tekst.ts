import { z } from 'zod';
import { skrivDag } from '../kerne/dato';

type Sprog = 'da' | 'en';

const TALORD: Record<Sprog, string[]> = {
  da: ['0', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: ['0', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** The paragraphs of the fact sheet written from its figures; amounts in kroner, the share in percent. */
export function skrivFaktaark(fakta: unknown, sprog: Sprog): string[] {
  const figurer = z.record(z.string(), z.unknown()).parse(fakta);
  const tal = (navn: string): number => Number(figurer[navn] ?? 0);
  const dag = skrivDag(String(figurer.pr), sprog);
  return sprog === 'da' ? dansk(tal, dag) : engelsk(tal, dag);
}

function dansk(tal: (navn: string) => number, dag: string): string[] {
  const planer = tal('antalHelhedsplaner');
  return [
    `Pr. ${dag} er der ${planer} boligsociale helhedsplaner i København. ${tal('antalMedfinansierede')} af dem ligger i de udsatte byområder og har medfinansiering fra kommunens pulje.`,
    `Under forudsætning af samarbejde finansierer kommunen op til ${komma(tal('kommunaltLoft'))} % af en helhedsplans samlede økonomiske ramme. Puljen er på ${mio(tal('puljeBevilget'), 'da')}; heraf er ${mio(tal('puljeDisponeret'), 'da')} disponeret, og ${mio(tal('puljeRest'), 'da')} er tilbage.`,
    `Helhedsplanerne er organiseret under ${ord(tal('antalFora'), 'da')} boligsociale fora i ${ord(tal('antalUdsatteByomraader'), 'da')} udsatte byområder med repræsentation af ${ord(tal('antalForvaltninger'), 'da')} forvaltninger og af boligorganisationer med sociale indsatser i byområderne.`,
    `Kontrakter om boligsocialt samarbejde beskriver samarbejdet inden for ${ord(tal('antalIndsatsomraader'), 'da')} indsatsområder med snitflader til den kommunale kernedrift.`,
  ];
}

function engelsk(tal: (navn: string) => number, dag: string): string[] {
  return [
    `On ${dag} there are ${tal('antalHelhedsplaner')} boligsociale helhedsplaner in Copenhagen. ${tal('antalMedfinansierede')} of them lie in the vulnerable urban areas and are co-financed from the municipal pool.`,
    `Given cooperation, the municipality pays up to ${tal('kommunaltLoft')} % of a plan's total frame. The pool holds ${mio(tal('puljeBevilget'), 'en')}; ${mio(tal('puljeDisponeret'), 'en')} are committed and ${mio(tal('puljeRest'), 'en')} are left.`,
    `The plans are organised under ${ord(tal('antalFora'), 'en')} boligsociale fora in ${ord(tal('antalUdsatteByomraader'), 'en')} vulnerable urban areas, where ${ord(tal('antalForvaltninger'), 'en')} municipal administrations and the housing organisations with social work in the areas have seats.`,
    `Contracts on boligsocialt samarbejde describe the cooperation within ${ord(tal('antalIndsatsomraader'), 'en')} fields that touch the municipality's own operations.`,
  ];
}

function ord(antal: number, sprog: Sprog): string {
  return TALORD[sprog][antal] ?? String(antal);
}

function komma(tal: number | string): string {
  return String(tal).replace('.', ',');
}

// Millions with one decimal, as the fact sheet writes them (`1,7 mio. kr.`), or two where the second says something. The
// exact amounts stand in the fields beside the text.
function mio(kroner: number, sprog: Sprog): string {
  const tekst = (kroner / 1_000_000).toFixed(2).replace(/0$/, '');
  return sprog === 'da' ? `${komma(tekst)} mio. kr.` : `DKK ${tekst} million`;
}
