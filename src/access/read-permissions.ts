import { ROLES, type Role } from '../kernel/roles';

/**
 * The permission table: for each type the fields that a role may read, and with it everybody. What has no row cannot be
 * reached, neither selected, nor filtered, sorted or grouped by. Lists, aggregates and filters have no rows of their own:
 * they show what the type's own fields show. A test holds the table against the schema, in both directions.
 */
export const READ_PERMISSIONS: Readonly<Record<string, Readonly<Partial<Record<Role, string>>>>> = {
  Administration: {
    OFFENTLIG: 'administrator boligorganisation fra gyldig herkomst id kildehenvisning til',
  },
  Afdeling: {
    OFFENTLIG:
      'aliaser antalBeboere antalLejemaal boligorganisation byomraade efterfoelger ejerskaber forgaengere haendelser helhedsplaner helhedsplantilknytninger herkomst id kildehenvisning kommune navn nedlagt noegle nummer oprettet version',
  },
  AfdelingPayload: {
    OFFENTLIG: 'advarsler afdeling afvisninger ejerskab haendelse proeve udfoert',
  },
  Afdelingstilknytning: {
    OFFENTLIG: 'afdeling fra gyldig helhedsplan herkomst id kildehenvisning til',
  },
  Afgoerelse: {
    OFFENTLIG: 'dato dokumentnr fora helhedsplaner herkomst id kildehenvisning kommune noegle organ politikker punkter sagsnr titel udfald',
  },
  AfgoerelsePayload: {
    OFFENTLIG: 'advarsler afgoerelse afvisninger haendelse proeve udfoert',
  },
  Afgoerelsespunkt: {
    OFFENTLIG:
      'afgoerelse art beloeb bevilling foer formaal helhedsplan herkomst id kildehenvisning kontraktversion nummer slut slutFoer tekst',
  },
  Afsnitsforskel: {
    OFFENTLIG: 'ansvar arbejdsgruppe art fjernedeMaalsaetninger indsatsomraade snitflade tilfoejedeMaalsaetninger',
  },
  Afvisning: {
    OFFENTLIG: 'alvor ansvarlig enhed faktisk graense kilde kode regel tekst udvej',
  },
  Ansvar: {
    OFFENTLIG: 'boligorganisation forvaltning herkomst id kildehenvisning kontraktafsnit opgave rolle',
  },
  Ansvarsforskel: {
    OFFENTLIG: 'art boligorganisation forvaltning opgaveEfter opgaveFoer rolleEfter rolleFoer',
  },
  Anvendelse: {
    OFFENTLIG: 'art beloeb helhedsplan herkomst id kildehenvisning',
  },
  Arbejdsgruppe: {
    OFFENTLIG: 'afsnit forum fra gyldig herkomst id indsatsomraade kildehenvisning medlemmer navn noegle til',
  },
  Arbejdsgruppemedlem: {
    OFFENTLIG: 'arbejdsgruppe boligorganisation forvaltning herkomst id kildehenvisning',
  },
  Bevilling: {
    OFFENTLIG: 'afgoerelsespunkter beloeb dato herkomst id kildehenvisning pulje titel',
  },
  Bevillingsperiode: {
    OFFENTLIG:
      'aarligRamme fra gyldig haendelser helhedsplaner herkomst id indsatsomraader kildehenvisning lokaltMinimum navn noegle periodeindsatser regelgrundlag samtidige til version',
  },
  BoligorganisationPayload: {
    OFFENTLIG: 'administration advarsler afvisninger boligorganisation haendelse proeve udfoert',
  },
  BevillingsperiodePayload: {
    OFFENTLIG: 'advarsler afvisninger bevillingsperiode haendelse proeve udfoert',
  },
  Boligorganisation: {
    OFFENTLIG:
      'administrationer administratorer administrerer afdelinger aliaser ansvar deltagelser ejerskaber fora haendelser helhedsplaner herkomst id kildehenvisning kommuner medlemskaber navn noegle version',
  },
  Byomraade: {
    OFFENTLIG:
      'afdelinger aliaser bydele fora haendelser helhedsplaner herkomst id kildehenvisning kommune kontrakter navn noegle udpegninger udsat version',
  },
  ByomraadePayload: {
    OFFENTLIG: 'advarsler afvisninger byomraade haendelse proeve udfoert',
  },
  Byomraadetilknytning: {
    OFFENTLIG: 'byomraade helhedsplan herkomst id kildehenvisning',
  },
  Deltagelse: {
    OFFENTLIG: 'boligorganisation helhedsplan herkomst id kildehenvisning rolle',
  },
  Disponering: {
    OFFENTLIG: 'afgoerelse art beloeb dato helhedsplan herkomst id kildehenvisning pulje',
  },
  Ejerskab: {
    OFFENTLIG: 'afdeling boligorganisation fra gyldig herkomst id kildehenvisning til',
  },
  Faktaark: {
    OFFENTLIG:
      'afsnit antalFora antalForvaltninger antalHelhedsplaner antalIUdsatteByomraader antalIndsatsomraader antalKontrakter antalMedfinansierede antalUdsatteByomraader grundlag kommunaltLoft kommune pr puljeBevilget puljeDisponeret puljeRest tekst',
  },
  Faktaarkafsnit: {
    OFFENTLIG: 'overskrift tekst',
  },
  Faktaarkgrundlag: {
    OFFENTLIG:
      'afgoerelser arbejdsgrupper bestyrelser bevillinger bevillingsperioder disponeringer fora forvaltninger helhedsplaner iUdsatteByomraader indsatsomraader kontrakter medfinansierede medlemskaber puljer udpegninger udsatteByomraader',
  },
  Finansieringsbidrag: {
    OFFENTLIG: 'beloeb boligorganisation form helhedsplan herkomst id kilde kildehenvisning pulje',
  },
  Forum: {
    OFFENTLIG:
      'afgoerelse arbejdsgrupper art byomraade byomraader fra gyldig haendelser herkomst id kildehenvisning kommune kontrakter manglendeRepraesentation medlemskaber navn noegle regler til version',
  },
  Forumomraade: {
    OFFENTLIG: 'byomraade forum herkomst id kildehenvisning',
  },
  ForumPayload: {
    OFFENTLIG: 'advarsler afvisninger arbejdsgruppe forum haendelse medlemskab proeve udfoert',
  },
  Forvaltning: {
    OFFENTLIG:
      'aliaser ansvar fra gyldig haendelser herkomst id kildehenvisning kommune kortnavn medlemskaber navn noegle til udvalg version',
  },
  ForvaltningPayload: {
    OFFENTLIG: 'advarsler afvisninger forvaltning haendelse proeve udfoert',
  },
  Fund: {
    OFFENTLIG: 'brud noegle objekt type',
  },
  Haendelse: {
    OFFENTLIG:
      'afdeling afgoerelse bevillingsperiode boligorganisation byomraade dato forum forvaltning handling helhedsplan herkomst id indsatsomraade kildehenvisning kommune kontrakt politik pulje redegoerelse rolle tidspunkt udfoertFor',
  },
  Helhedsplan: {
    OFFENTLIG:
      'afdelinger afdelingstilknytninger afgoerelser afgoerelsespunkter aktiv aliaser ansoegere antalLejemaal anvendelser bevillingsperiode boligorganisationer byomraader disponeringer efterfoelgere finansiering forgaengere forgaengerled formaal haendelser herkomst id kan kildehenvisning kommunalAndel kommune kontraktdaekninger kontrakter kronerPrLejemaal landsbyggefondensAndel lbfSagsnr lokalAndel maal muligeHandlinger noegle oekonomiskRamme prisaar redegoerelser regler reguleringskonto sagsnr simuler slut start status tidslinje tilsyn titel varighedMaaneder version',
  },
  HelhedsplanPayload: {
    OFFENTLIG: 'advarsler afvisninger haendelse helhedsplan proeve udfoert',
  },
  ImportPayload: {
    OFFENTLIG: 'advarsler afvisninger antal haendelse proeve raekker udfoert',
  },
  Importraekke: {
    OFFENTLIG: 'felt fil navneord noegle raekke tekst udfald',
  },
  Indsatsomraade: {
    OFFENTLIG:
      'aliaser arbejdsgrupper bevillingsperioder haendelser herkomst id kildehenvisning kode kontraktafsnit kontraktomraade maal navn noegle periodeindsatser version',
  },
  IndsatsomraadePayload: {
    OFFENTLIG: 'advarsler afvisninger haendelse indsatsomraade proeve udfoert',
  },
  Kommune: {
    OFFENTLIG:
      'afdelinger byomraader fora forvaltninger haendelser helhedsplaner herkomst id kildehenvisning kode kommunalbestyrelse navn noegle officieltNavn politikker puljer version',
  },
  KommunePayload: {
    OFFENTLIG: 'advarsler afvisninger haendelse kommune proeve udfoert',
  },
  Kontrakt: {
    OFFENTLIG:
      'byomraade daekninger forskel forum fra gyldig haendelser helhedsplaner herkomst id kildehenvisning noegle regler til titel version versioner',
  },
  KontraktPayload: {
    OFFENTLIG: 'advarsler afvisninger haendelse kontrakt proeve udfoert',
  },
  Kontraktafsnit: {
    OFFENTLIG: 'ansvar arbejdsgruppe herkomst id indsatsomraade kildehenvisning kontraktversion maalsaetninger snitflade',
  },
  Kontraktdaekning: {
    OFFENTLIG: 'fra gyldig helhedsplan herkomst id kildehenvisning kontrakt til',
  },
  Kontraktforskel: {
    OFFENTLIG: 'afsnit fra kommunalbestyrelse til',
  },
  Kontraktversion: {
    OFFENTLIG: 'aendringsnote afgoerelser afgoerelsespunkter afsnit godkendt gyldigFra herkomst id kildehenvisning kontrakt nummer',
  },
  Maal: {
    OFFENTLIG: 'helhedsplan herkomst id indsatsomraade kildehenvisning milepaele nummer opfyldelser succeskriterier tekst',
  },
  Maalopfyldelse: {
    OFFENTLIG: 'bemaerkning grad herkomst id kildehenvisning maal redegoerelse',
  },
  Maalsaetning: {
    OFFENTLIG: 'herkomst id kildehenvisning kontraktafsnit nummer tekst',
  },
  ManglendeRepraesentation: {
    OFFENTLIG: 'boligorganisationer forvaltninger',
  },
  Medlemskab: {
    OFFENTLIG: 'boligorganisation forum forvaltning fra gyldig herkomst id kildehenvisning rolle til',
  },
  Midlerforbrug: {
    OFFENTLIG: 'budget finansieringskilde forbrug herkomst id kildehenvisning redegoerelse',
  },
  MilepaelPayload: {
    OFFENTLIG: 'advarsler afvisninger haendelse helhedsplan milepael proeve udfoert',
  },
  Milepael: {
    OFFENTLIG: 'frist herkomst id kildehenvisning maal naaet overskredet tekst',
  },
  MuligHandling: {
    OFFENTLIG: 'handling hindringer mutation navn roller tilTilstand tilladt',
  },
  Mulighed: {
    OFFENTLIG: 'advarsler hindringer tilladt',
  },
  Objekthenvisning: {
    OFFENTLIG: 'id noegle titel type',
  },
  Opgave: {
    OFFENTLIG: 'art for frist grund handling objekt rolle siden',
  },
  Opgaveliste: {
    OFFENTLIG: 'hasNextPage nodes totalCount',
  },
  Periodeindsats: {
    OFFENTLIG: 'bevillingsperiode herkomst id indsatsomraade kildehenvisning navnIPerioden',
  },
  Planfoelge: {
    OFFENTLIG: 'art efterfoelger forgaenger herkomst id kildehenvisning',
  },
  Politik: {
    OFFENTLIG: 'afgoerelse fra gyldig haendelser herkomst id kildehenvisning kommune noegle til titel udpegninger version',
  },
  PolitikPayload: {
    OFFENTLIG: 'advarsler afvisninger haendelse politik proeve udfoert udpegning',
  },
  Pulje: {
    OFFENTLIG:
      'bevilget bevillinger disponeret disponeringer finansieringsbidrag frigivet haendelser herkomst id kildehenvisning kommune navn noegle regler rest simuler udbetalt version',
  },
  PuljePayload: {
    OFFENTLIG: 'advarsler afvisninger disponering haendelse helhedsplan proeve pulje udfoert',
  },
  Query: {
    OFFENTLIG:
      'administrationer afdeling afdelinger afdelingstilknytninger afgoerelse afgoerelser afgoerelsespunkter ansvar anvendelser arbejdsgruppe arbejdsgruppemedlemmer arbejdsgrupper bevillinger bevillingsperiode bevillingsperioder boligorganisation boligorganisationer byomraade byomraader byomraadetilknytninger deltagelser disponeringer ejerskaber faktaark finansieringsbidrag fora forum forumomraader forvaltning forvaltninger fund haendelser helhedsplan helhedsplaner indsatsomraade indsatsomraader kommune kommuner kontrakt kontraktafsnit kontraktdaekninger kontrakter kontraktversioner maal maalopfyldelser maalsaetninger medlemskaber midlerforbrug milepaele node nodes opgaver periodeindsatser planfoelger politik politikker pulje puljer redegoerelse redegoerelser regelbog reguleringskontoposter succeskriterieopfyldelser succeskriterier tilsyn udpegninger',
  },
  Redegoerelse: {
    OFFENTLIG:
      'aar forSent frist gaelder gennemfoerelse haendelser helhedsplan herkomst id indsendt kildehenvisning maalopfyldelser midlerforbrug noegle succeskriterieopfyldelser tilsyn udgave version vurderet vurdering',
  },
  RedegoerelsePayload: {
    OFFENTLIG: 'advarsler afvisninger haendelse helhedsplan proeve redegoerelse tilsyn udfoert',
  },
  Regel: {
    OFFENTLIG: 'afvisning alvor ansvarlig kilde kode krav termer udvej',
  },
  Regelterm: {
    OFFENTLIG: 'enhed fra navn til vaerdi',
  },
  Regelvurdering: {
    OFFENTLIG: 'alvor grunde kilde kode krav status',
  },
  Reguleringskontopost: {
    OFFENTLIG: 'art beloeb dato formaal helhedsplan herkomst id kildehenvisning kommunalAfgoerelse lbfAfgoerelse',
  },
  Hoejst: {
    OFFENTLIG: 'andel beloeb',
  },
  Simulering: {
    OFFENTLIG: 'brud hoejst holder nyeBrud udbedrede',
  },
  Succeskriterieopfyldelse: {
    OFFENTLIG: 'herkomst id kildehenvisning maaling opfyldt redegoerelse succeskriterium',
  },
  Succeskriterium: {
    OFFENTLIG: 'herkomst id indikator kildehenvisning maal tekst',
  },
  Tekstforskel: {
    OFFENTLIG: 'efter foer',
  },
  Tidslinjepunkt: {
    OFFENTLIG: 'art dag objektId registreret tekst',
  },
  Tilsyn: {
    OFFENTLIG: 'art dato helhedsplan herkomst id kildehenvisning redegoerelse tekst',
  },
  Udpegning: {
    OFFENTLIG: 'byomraade fra gyldig herkomst id kildehenvisning politik til',
  },
  Versionsoplysning: {
    OFFENTLIG: 'aendringsnote afgoerelse dato gyldigFra nummer organ',
  },
};

/** Who may read where a row comes from may read which of its fields are invented. */
const WITH_SOURCE: Readonly<Record<string, string>> = { kildehenvisning: 'opdigtedeFelter' };

/** What is public is readable by every role. */
const ALLE: readonly Role[] = ROLES;

/** Each coordinate of the table with the roles that may read it. */
export function coordinates(table: typeof READ_PERMISSIONS = READ_PERMISSIONS): Map<string, ReadonlySet<Role>> {
  const out = new Map<string, Set<Role>>();
  for (const [type, rows] of Object.entries(table)) {
    for (const role of ROLES) {
      for (const field of (rows[role] ?? '').split(' ').filter(Boolean)) {
        for (const name of [field, WITH_SOURCE[field] ?? field]) {
          const coordinate = `${type}.${name}`;
          const roles = out.get(coordinate) ?? new Set<Role>();
          for (const r of role === 'OFFENTLIG' ? ALLE : [role]) roles.add(r);
          out.set(coordinate, roles);
        }
      }
    }
  }
  return out;
}

const COORDINATES = coordinates();

/** Whether a role may read a coordinate, for example `Helhedsplan.titel`. */
export function mayRead(role: Role, coordinate: string): boolean {
  return COORDINATES.get(coordinate)?.has(role) ?? false;
}
