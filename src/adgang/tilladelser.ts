import { ROLLER, type Rolle } from './roller';

/**
 * The permission table: for each type the fields that a role may read, and with it everybody. What has no row cannot be
 * reached, neither selected, nor filtered, sorted or grouped by. Lists, aggregates and filters have no rows of their own:
 * they show what the type's own fields show. A test holds the table against the schema, in both directions.
 */
export const TILLADELSER: Readonly<Record<string, Readonly<Partial<Record<Rolle, string>>>>> = {
  Afdeling: {
    OFFENTLIG:
      'aliaser antalBeboere antalLejemaal boligorganisation byomraade helhedsplaner helhedsplantilknytninger herkomst id kildehenvisning kommune navn noegle nummer',
  },
  Afdelingstilknytning: { OFFENTLIG: 'afdeling fra gyldig helhedsplan herkomst id kildehenvisning til' },
  Afgoerelse: { OFFENTLIG: 'dato dokumentnr helhedsplaner herkomst id kildehenvisning kommune noegle organ punkter sagsnr titel udfald' },
  Afgoerelsespunkt: { OFFENTLIG: 'afgoerelse art bevilling helhedsplan herkomst id kildehenvisning kontraktversion nummer tekst' },
  Ansvar: { OFFENTLIG: 'boligorganisation forvaltning herkomst id kildehenvisning kontraktafsnit opgave rolle' },
  Arbejdsgruppe: { OFFENTLIG: 'afsnit forum fra gyldig herkomst id indsatsomraade kildehenvisning medlemmer navn noegle til' },
  Arbejdsgruppemedlem: { OFFENTLIG: 'arbejdsgruppe boligorganisation forvaltning herkomst id kildehenvisning' },
  Bevilling: { OFFENTLIG: 'afgoerelsespunkter beloeb dato herkomst id kildehenvisning pulje titel' },
  Bevillingsperiode: {
    OFFENTLIG:
      'aarligRamme fra gyldig helhedsplaner herkomst id indsatsomraader kildehenvisning lokaltMinimum navn noegle periodeindsatser regelgrundlag til',
  },
  Boligorganisation: {
    OFFENTLIG:
      'administrerer administreresAf afdelinger aliaser ansvar deltagelser fora helhedsplaner herkomst id kildehenvisning medlemskaber navn noegle',
  },
  Byomraade: {
    OFFENTLIG: 'afdelinger aliaser bydele fora helhedsplaner herkomst id kildehenvisning kommune kontrakter navn noegle udpegninger udsat',
  },
  Byomraadetilknytning: { OFFENTLIG: 'byomraade helhedsplan herkomst id kildehenvisning' },
  Deltagelse: { OFFENTLIG: 'boligorganisation helhedsplan herkomst id kildehenvisning rolle' },
  Disponering: { OFFENTLIG: 'afgoerelse art beloeb dato helhedsplan herkomst id kildehenvisning pulje' },
  Faktaark: {
    OFFENTLIG:
      'antalFora antalForvaltninger antalHelhedsplaner antalIndsatsomraader antalMedfinansierede antalUdsatteByomraader grundlag kommunaltLoft pr puljeBevilget puljeDisponeret puljeRest tekst',
  },
  Faktaarkgrundlag: {
    OFFENTLIG:
      'afgoerelser bevillinger disponeringer fora forvaltninger helhedsplaner indsatsomraader medfinansierede puljer udsatteByomraader',
  },
  Finansieringsbidrag: { OFFENTLIG: 'beloeb boligorganisation form helhedsplan herkomst id kilde kildehenvisning pulje' },
  Forum: {
    OFFENTLIG:
      'arbejdsgrupper byomraade fra gyldig herkomst id kildehenvisning kontrakter manglendeRepraesentation medlemskaber navn noegle til',
  },
  Forvaltning: { OFFENTLIG: 'aliaser ansvar fra gyldig herkomst id kildehenvisning kommune kortnavn medlemskaber navn noegle til udvalg' },
  Helhedsplan: {
    OFFENTLIG:
      'afdelinger afdelingstilknytninger afgoerelser afgoerelsespunkter aktiv aliaser ansoegere antalLejemaal bevillingsperiode boligorganisationer byomraader disponeringer efterfoelgere finansiering forgaengere formaal herkomst id kildehenvisning kommunalAndel kommune kontraktdaekninger kontrakter kronerPrLejemaal landsbyggefondensAndel lbfSagsnr lokalAndel maal noegle oekonomiskRamme prisaar redegoerelser sagsnr slut start status tilsyn titel varighedMaaneder',
  },
  Indsatsomraade: {
    OFFENTLIG:
      'aliaser arbejdsgrupper bevillingsperioder herkomst id kildehenvisning kode kontraktafsnit kontraktomraade maal navn noegle periodeindsatser',
  },
  Kommune: {
    OFFENTLIG: 'afdelinger byomraader forvaltninger helhedsplaner herkomst id kildehenvisning kode kommunalbestyrelse navn noegle puljer',
  },
  Kontrakt: { OFFENTLIG: 'byomraade daekninger forum fra gyldig helhedsplaner herkomst id kildehenvisning noegle til titel versioner' },
  Kontraktafsnit: { OFFENTLIG: 'ansvar arbejdsgruppe herkomst id indsatsomraade kildehenvisning kontraktversion maalsaetninger snitflade' },
  Kontraktdaekning: { OFFENTLIG: 'fra gyldig helhedsplan herkomst id kildehenvisning kontrakt til' },
  Kontraktversion: {
    OFFENTLIG: 'aendringsnote afgoerelser afgoerelsespunkter afsnit gyldigFra herkomst id kildehenvisning kontrakt nummer',
  },
  Maal: { OFFENTLIG: 'helhedsplan herkomst id indsatsomraade kildehenvisning milepaele nummer opfyldelser succeskriterier tekst' },
  Maalopfyldelse: { OFFENTLIG: 'bemaerkning grad herkomst id kildehenvisning maal redegoerelse' },
  Maalsaetning: { OFFENTLIG: 'herkomst id kildehenvisning kontraktafsnit nummer tekst' },
  ManglendeRepraesentation: { OFFENTLIG: 'boligorganisationer forvaltninger' },
  Medlemskab: { OFFENTLIG: 'boligorganisation forum forvaltning fra gyldig herkomst id kildehenvisning rolle til' },
  Midlerforbrug: { OFFENTLIG: 'budget finansieringskilde forbrug herkomst id kildehenvisning redegoerelse' },
  Milepael: { OFFENTLIG: 'frist herkomst id kildehenvisning maal naaet overskredet tekst' },
  Periodeindsats: { OFFENTLIG: 'bevillingsperiode herkomst id indsatsomraade kildehenvisning navnIPerioden' },
  Planfoelge: { OFFENTLIG: 'art efterfoelger forgaenger herkomst id kildehenvisning' },
  Pulje: {
    OFFENTLIG:
      'bevilget bevillinger disponeret disponeringer finansieringsbidrag frigivet herkomst id kildehenvisning kommune navn noegle rest udbetalt',
  },
  Query: {
    OFFENTLIG:
      'afdeling afdelinger afdelingstilknytninger afgoerelse afgoerelser afgoerelsespunkter ansvar arbejdsgruppe arbejdsgruppemedlemmer arbejdsgrupper bevillinger bevillingsperiode bevillingsperioder boligorganisation boligorganisationer byomraade byomraader byomraadetilknytninger deltagelser disponeringer faktaark finansieringsbidrag fora forum forvaltning forvaltninger helhedsplan helhedsplaner indsatsomraade indsatsomraader kommune kommuner kontrakt kontraktafsnit kontraktdaekninger kontrakter kontraktversioner maal maalopfyldelser maalsaetninger medlemskaber midlerforbrug milepaele node nodes periodeindsatser planfoelger pulje puljer redegoerelse redegoerelser succeskriterier tilsyn udpegninger',
  },
  Redegoerelse: {
    OFFENTLIG:
      'aar forSent frist gennemfoerelse helhedsplan herkomst id indsendt kildehenvisning maalopfyldelser midlerforbrug noegle tilsyn vurdering',
  },
  Succeskriterium: { OFFENTLIG: 'herkomst id indikator kildehenvisning maal tekst' },
  Tilsyn: { OFFENTLIG: 'art dato helhedsplan herkomst id kildehenvisning redegoerelse tekst' },
  Udpegning: { OFFENTLIG: 'byomraade fra gyldig herkomst id kildehenvisning politik til' },
};

/** What is public is readable by every role. */
const ALLE: readonly Rolle[] = ROLLER;

/** Each coordinate of the table with the roles that may read it. */
export function koordinater(tabel: typeof TILLADELSER = TILLADELSER): Map<string, ReadonlySet<Rolle>> {
  const ud = new Map<string, Set<Rolle>>();
  for (const [type, raekker] of Object.entries(tabel)) {
    for (const rolle of ROLLER) {
      for (const felt of (raekker[rolle] ?? '').split(' ').filter(Boolean)) {
        const koordinat = `${type}.${felt}`;
        const roller = ud.get(koordinat) ?? new Set<Rolle>();
        for (const r of rolle === 'OFFENTLIG' ? ALLE : [rolle]) roller.add(r);
        ud.set(koordinat, roller);
      }
    }
  }
  return ud;
}

const KOORDINATER = koordinater();

/** Whether a role may read a coordinate, for example `Helhedsplan.titel`. */
export function maaLaese(rolle: Rolle, koordinat: string): boolean {
  return KOORDINATER.get(koordinat)?.has(rolle) ?? false;
}
