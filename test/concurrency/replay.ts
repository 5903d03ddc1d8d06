import { type Bevilling, type Bog, type Indfoert, type Post, planI } from './book';

/** Plays acknowledged acts again in their order; what was wrong at any moment, and not only at the end. */
export function genspil(bog: Bog): string[] {
  const poster: Post[] = [];
  const tilsyn: Indfoert[] = [];
  const bevillinger = bog.bevillinger.filter((b) => b.titel === 'Grundbevilling');
  return bog.iOrden().flatMap((i) => {
    if (i.kald.handling.endsWith('Udbetaling')) tilsyn.push(i);
    if (i.post) poster.push(i.post);
    if (i.bevilling) bevillinger.push(i.bevilling);
    const pulje = (i.post ?? i.bevilling)?.pulje;
    if (!pulje) return [];
    const egne = poster.filter((p) => p.pulje === pulje);
    const brud = puljebrud(
      bevillinger.filter((b) => b.pulje === pulje),
      egne,
    );
    const { post } = i;
    return post ? [...brud, ...planbrud(egne.filter((p) => p.plan === post.plan)), ...holdtTilbage(post, tilsyn)] : brud;
  });
}

const sum = (r: readonly { readonly beloeb: number }[]): number => r.reduce((a, x) => a + x.beloeb, 0);

/** Days on which more is committed than granted. */
function puljebrud(bevillinger: readonly Bevilling[], poster: readonly Post[]): string[] {
  return [...new Set([...bevillinger, ...poster].map((x) => x.dato))].flatMap((dag) => {
    const til = poster.filter((p) => p.dato <= dag);
    const disponeret = sum(til.filter((p) => p.art === 'DISPONERET')) - sum(til.filter((p) => p.art === 'TILBAGEFOERT'));
    const bevilget = sum(bevillinger.filter((b) => b.dato <= dag));
    return disponeret <= bevilget ? [] : [`${poster[0]?.pulje} den ${dag}: ${disponeret} af ${bevilget} øre`];
  });
}

/** Days on which a plan has been paid more than was released, or released more than was committed. */
function planbrud(poster: readonly Post[]): string[] {
  return [...new Set(poster.map((p) => p.dato))].flatMap((dag) => {
    const af = (art: string): number => sum(poster.filter((p) => p.art === art && p.dato <= dag));
    const netto = af('DISPONERET') - af('TILBAGEFOERT');
    const orden = af('UDBETALT') <= af('FRIGIVET') && af('FRIGIVET') <= af('DISPONERET') && af('UDBETALT') <= netto;
    return orden ? [] : [`${poster[0]?.plan} den ${dag}: rækkefølgen holder ikke`];
  });
}

/** A payment made while payments to the plan were withheld; of several changes on one day the last counts. */
function holdtTilbage(post: Post, tilsyn: readonly Indfoert[]): string[] {
  if (post.art !== 'UDBETALT') return [];
  const egne = tilsyn.filter((i) => planI(i.kald.input) === post.plan && String(i.kald.input.dato) <= post.dato);
  const sidste = egne.reduce<Indfoert | undefined>(
    (a, i) => (a && String(a.kald.input.dato) > String(i.kald.input.dato) ? a : i),
    undefined,
  );
  return sidste?.kald.handling === 'tilbageholdUdbetaling' ? [`${post.plan} fik udbetalt ${post.id}, mens der blev holdt tilbage`] : [];
}
