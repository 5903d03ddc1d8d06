/** The schema by hand: just the fields, filters and orders of the operations. */
export const SDL = `
  enum Retning { ASC DESC }
  enum Gruppefelt { BYOMRAADE }

  input Byomraadeorden { navn: Retning }
  input Helhedsplanorden { titel: Retning }
  input Tekstfilter { contains: String }
  input Talfilter { gte: Float }
  input Aktivfilter { pr: String! }
  input Byomraadefilter { navn: Tekstfilter }
  input Byomraaderfilter { some: Byomraadefilter }
  input Helhedsplanfilter { and: [Helhedsplanfilter!], byomraader: Byomraaderfilter, oekonomiskRamme: Talfilter, aktiv: Aktivfilter }
  input Gruppering { field: Gruppefelt! }

  type Query {
    helhedsplan(noegle: String!): Helhedsplan
    helhedsplaner(first: Int = 20, filter: Helhedsplanfilter, orderBy: [Helhedsplanorden!]): Helhedsplanside!
    byomraader(first: Int = 20, orderBy: [Byomraadeorden!]): Byomraadeside!
  }

  type Byomraadeside { totalCount: Int! nodes: [Byomraade!]! }
  type Byomraade {
    id: ID!
    noegle: String!
    navn: String!
    fora(first: Int = 20): Fora!
    helhedsplaner(first: Int = 20): Helhedsplaner!
    kontrakter(first: Int = 20): Kontrakter!
  }

  type Fora { nodes: [Forum!]! }
  type Forum { navn: String! medlemskaber(first: Int = 20): Medlemskaber! }
  type Medlemskaber { nodes: [Medlemskab!]! }
  type Medlemskab { rolle: String! forvaltning: Forvaltning boligorganisation: Boligorganisation }
  type Forvaltning { kortnavn: String! navn: String! }
  type Boligorganisation { navn: String! }

  type Helhedsplaner { nodes: [Helhedsplan!]! }
  type Helhedsplanside { totalCount: Int! nodes: [Helhedsplan!]! aggregate(groupBy: [Gruppering!]!): Aggregat! }
  type Helhedsplan {
    titel: String!
    start: String!
    slut: String!
    status: String!
    oekonomiskRamme: Float!
    sagsnr: String
    bevillingsperiode: Bevillingsperiode
    ansoegere(first: Int = 20): Deltagelser!
    afdelinger(first: Int = 20): Afdelinger!
    finansiering(first: Int = 20): Finansieringsbidrager!
  }
  type Bevillingsperiode { noegle: String! }
  type Deltagelser { nodes: [Deltagelse!]! }
  type Deltagelse { rolle: String! boligorganisation: Boligorganisation }
  type Afdelinger { nodes: [Afdeling!]! }
  type Afdeling { nummer: String! navn: String! antalLejemaal: Int }
  type Finansieringsbidrager { nodes: [Finansieringsbidrag!]! }
  type Finansieringsbidrag { kilde: String! beloeb: Float! pulje: Pulje }
  type Pulje { navn: String! }

  type Kontrakter { nodes: [Kontrakt!]! }
  type Kontrakt { titel: String! versioner(first: Int = 20): Versioner! }
  type Versioner { nodes: [Kontraktversion!]! }
  type Kontraktversion { nummer: Int! gyldigFra: String! afsnit(first: Int = 20): Afsnitliste! }
  type Afsnitliste { nodes: [Kontraktafsnit!]! }
  type Kontraktafsnit {
    indsatsomraade: Indsatsomraade
    maalsaetninger(first: Int = 20): Maalsaetninger!
    ansvar(first: Int = 20): Ansvarsliste!
  }
  type Indsatsomraade { kode: String! navn: String! }
  type Maalsaetninger { nodes: [Maalsaetning!]! }
  type Maalsaetning { tekst: String! }
  type Ansvarsliste { nodes: [Ansvar!]! }
  type Ansvar { rolle: String! forvaltning: Forvaltning boligorganisation: Boligorganisation }

  type Aggregat { groups: Gruppeside! }
  type Gruppeside { nodes: [Gruppe!]! }
  type Gruppe { key: Gruppenoegle! count: Int! sum: Beloeb! avg: Beloeb! }
  type Gruppenoegle { byomraade: Byomraade }
  type Beloeb { oekonomiskRamme: Float! }
`;
