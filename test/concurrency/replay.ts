import { type Bevilling, type Book, type Entered, type Posting, planInBook } from './book';

/** Plays acknowledged acts again in their order; what was wrong at any moment, and not only at the end. */
export function replay(book: Book): string[] {
  const posts: Posting[] = [];
  const tilsyn: Entered[] = [];
  const bevillinger = book.bevillinger.filter((b) => b.titel === 'Grundbevilling');
  return book.inOrder().flatMap((i) => {
    if (i.call.handling.endsWith('Udbetaling')) tilsyn.push(i);
    if (i.post) posts.push(i.post);
    if (i.bevilling) bevillinger.push(i.bevilling);
    const pulje = (i.post ?? i.bevilling)?.pulje;
    if (!pulje) return [];
    const own = posts.filter((p) => p.pulje === pulje);
    const breach = breachesOfPulje(
      bevillinger.filter((b) => b.pulje === pulje),
      own,
    );
    const { post } = i;
    return post ? [...breach, ...planBreaches(own.filter((p) => p.plan === post.plan)), ...heldBack(post, tilsyn)] : breach;
  });
}

const sum = (r: readonly { readonly beloeb: number }[]): number => r.reduce((a, x) => a + x.beloeb, 0);

/** Days on which more is committed than granted. */
function breachesOfPulje(bevillinger: readonly Bevilling[], posts: readonly Posting[]): string[] {
  return [...new Set([...bevillinger, ...posts].map((x) => x.dato))].flatMap((day) => {
    const to = posts.filter((p) => p.dato <= day);
    const disponeret = sum(to.filter((p) => p.art === 'DISPONERET')) - sum(to.filter((p) => p.art === 'TILBAGEFOERT'));
    const bevilget = sum(bevillinger.filter((b) => b.dato <= day));
    return disponeret <= bevilget ? [] : [`${posts[0]?.pulje} den ${day}: ${disponeret} af ${bevilget} øre`];
  });
}

/** Days on which a plan has been paid more than was released, or released more than was committed. */
function planBreaches(posts: readonly Posting[]): string[] {
  return [...new Set(posts.map((p) => p.dato))].flatMap((day) => {
    const af = (kind: string): number => sum(posts.filter((p) => p.art === kind && p.dato <= day));
    const net = af('DISPONERET') - af('TILBAGEFOERT');
    const ordering = af('UDBETALT') <= af('FRIGIVET') && af('FRIGIVET') <= af('DISPONERET') && af('UDBETALT') <= net;
    return ordering ? [] : [`${posts[0]?.plan} den ${day}: rækkefølgen holder ikke`];
  });
}

/** A payment made while payments to the plan were withheld; of several changes on one day the last counts. */
function heldBack(post: Posting, tilsyn: readonly Entered[]): string[] {
  if (post.art !== 'UDBETALT') return [];
  const own = tilsyn.filter((i) => planInBook(i.call.input) === post.plan && String(i.call.input.dato) <= post.dato);
  const latest = own.reduce<Entered | undefined>((a, i) => (a && String(a.call.input.dato) > String(i.call.input.dato) ? a : i), undefined);
  return latest?.call.handling === 'tilbageholdUdbetaling' ? [`${post.plan} fik udbetalt ${post.id}, mens der blev holdt tilbage`] : [];
}
