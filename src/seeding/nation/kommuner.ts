/**
 * The 98 kommuner since 1 January 2007 with their numbers, and a weight: roughly how much of the almene sector lies there. Names and
 * numbers are facts; the weights are the nation's own, and are not stored.
 */
const LIST = `0101 København 640;0147 Frederiksberg 90;0151 Ballerup 110;0153 Brøndby 110;0155 Dragør 6;0157 Gentofte 40;0159 Gladsaxe 120
0161 Glostrup 50;0163 Herlev 60;0165 Albertslund 70;0167 Hvidovre 90;0169 Høje-Taastrup 90;0173 Lyngby-Taarbæk 70;0175 Rødovre 80;0183 Ishøj 50
0185 Tårnby 60;0187 Vallensbæk 15;0190 Furesø 50;0201 Allerød 25;0210 Fredensborg 45;0217 Helsingør 90;0219 Hillerød 60;0223 Hørsholm 25
0230 Rudersdal 45;0240 Egedal 20;0250 Frederikssund 40;0253 Greve 45;0259 Køge 65;0260 Halsnæs 30;0265 Roskilde 110;0269 Solrød 15;0270 Gribskov 20
0306 Odsherred 20;0316 Holbæk 60;0320 Faxe 25;0326 Kalundborg 50;0329 Ringsted 40;0330 Slagelse 100;0336 Stevns 12;0340 Sorø 25;0350 Lejre 12
0360 Lolland 55;0370 Næstved 85;0376 Guldborgsund 65;0390 Vordingborg 45;0400 Bornholm 45;0410 Middelfart 35;0420 Assens 30;0430 Faaborg-Midtfyn 40
0440 Kerteminde 20;0450 Nyborg 40;0461 Odense 300;0479 Svendborg 70;0480 Nordfyns 20;0482 Langeland 12;0492 Ærø 5;0510 Haderslev 65;0530 Billund 25
0540 Sønderborg 95;0550 Tønder 40;0561 Esbjerg 160;0563 Fanø 3;0573 Varde 40;0575 Vejen 35;0580 Aabenraa 60;0607 Fredericia 90;0615 Horsens 110
0621 Kolding 110;0630 Vejle 120;0657 Herning 95;0661 Holstebro 65;0665 Lemvig 18;0671 Struer 25;0706 Syddjurs 25;0707 Norddjurs 35;0710 Favrskov 30
0727 Odder 18;0730 Randers 130;0740 Silkeborg 85;0741 Samsø 4;0746 Skanderborg 35;0751 Aarhus 460;0756 Ikast-Brande 45;0760 Ringkøbing-Skjern 45
0766 Hedensted 25;0773 Morsø 22;0779 Skive 50;0787 Thisted 45;0791 Viborg 100;0810 Brønderslev 35;0813 Frederikshavn 70;0820 Vesthimmerlands 35
0825 Læsø 3;0840 Rebild 15;0846 Mariagerfjord 45;0849 Jammerbugt 30;0851 Aalborg 310;0860 Hjørring 65`;

export interface KommuneFact {
  readonly kode: string;
  readonly navn: string;
  readonly weight: number;
}

export const KOMMUNER: readonly KommuneFact[] = LIST.split(/[;\n]/).map((line) => {
  const [, kode = '', navn = '', weight = ''] = /^(\d{4}) (.+) (\d+)$/.exec(line) ?? [];
  return { kode, navn, weight: Number(weight) };
});

/** What the larger cities have besides, the more they have plans: areas, administrations, fora, a pool and contracts. */
export interface CityShape {
  /** Areas designated from 2011, and those that come to them in 2017. */
  readonly first: number;
  readonly later: number;
  readonly forvaltninger: number;
}

export const CITIES: Readonly<Record<string, CityShape>> = {
  '0101': { first: 6, later: 10, forvaltninger: 7 },
  '0751': { first: 5, later: 0, forvaltninger: 5 },
  '0461': { first: 4, later: 0, forvaltninger: 5 },
  '0851': { first: 3, later: 0, forvaltninger: 4 },
};
