import { systemur } from '../../src/kernel/clock';
import { erDag, skrivDag } from '../../src/kernel/day';
import { fold, foldetKolonne, sorteringsnoegle } from '../../src/kernel/fold';
import { STOERSTE_HUNDREDEDELE, tilHundrededele } from '../../src/kernel/hundredths';

describe('hundrededele', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['12.5', 1250],
    ['12.50', 1250],
    ['12.500', 1250],
    ['0.01', 1],
    ['-3.07', -307],
    ['31700000', 3_170_000_000],
    ['9999999999999.99', STOERSTE_HUNDREDEDELE],
  ])('%s er %i', (tekst, antal) => expect(tilHundrededele(tekst)).toBe(antal));

  it.each(['', 'x', '1,5', '1.005', '1e3', '.5', '1.', '10000000000000', 'NaN', '0x10', ' 1'])('%j er ikke et beløb', (tekst) =>
    expect(tilHundrededele(tekst)).toBeNull(),
  );

  it('er nøjagtige begge veje', () => {
    for (let i = 0; i < 20_000; i += 1) {
      const antal = Math.floor(Math.random() * STOERSTE_HUNDREDEDELE);
      expect(tilHundrededele(String(antal / 100))).toBe(antal);
    }
  });
});

describe('dage', () => {
  it.each(['2014-01-01', '2012-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s findes', (d) => expect(erDag(d)).toBe(true));
  it.each([
    '2013-02-29',
    '1900-02-29',
    '2014-04-31',
    '2014-13-01',
    '2014-00-10',
    '2014-1-1',
    '0000-01-01',
    '2014-01-01T00:00:00Z',
    '',
    ' 2014-01-01',
  ])('%j findes ikke', (d) => expect(erDag(d)).toBe(false));
  it('skrives på dansk og engelsk', () => {
    expect(skrivDag('2014-01-01', 'da')).toBe('1. januar 2014');
    expect(skrivDag('2013-12-12', 'en')).toBe('12 December 2013');
  });
  it('uret viser en dag', () => expect(erDag(systemur.iDag())).toBe(true));
});

describe('foldning', () => {
  it.each([
    ['Nørrebro', 'noerrebro'],
    ['  ÅGÅRDEN ', 'aagaarden'],
    ['Café  Sjælør', 'cafe sjaeloer'],
    ['Æ\u0301', 'ae'],
    ['a\nb', 'a b'],
  ])('%j → %j', (fra, til) => expect(fold(fra)).toBe(til));

  it('to skrivemåder af samme bogstav er ens', () => expect(fold('A\u030A')).toBe(fold('Å')));
  it('navn og aliaser står hver på sin linje', () => expect(foldetKolonne('Nørrebro', ['N-bro'])).toBe('\nnoerrebro\nn-bro\n'));

  it('sorterer efter det danske alfabet', () => {
    const navne = ['Aaskov', 'AAB', 'Østerbro', 'Zoo', 'Ågården', 'Ærø', 'amager', 'Valby'];
    expect(navne.sort((a, b) => (sorteringsnoegle(a) < sorteringsnoegle(b) ? -1 : 1))).toEqual([
      'AAB',
      'amager',
      'Valby',
      'Zoo',
      'Ærø',
      'Østerbro',
      'Ågården',
      'Aaskov',
    ]);
  });
});
