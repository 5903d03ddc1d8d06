import type { IndsatsFacts, PeriodeFacts } from '../bevillingsperiode/bevillingsperiode.facts';
import type { AfdelingFacts } from '../boligorganisation/afdeling.facts';
import type { OrganisationFacts } from '../boligorganisation/boligorganisation.facts';
import type { ByomraadeFacts } from '../byomraade/byomraade.facts';
import type { PolitikFacts } from '../byomraade/politik.facts';
import type { ForumFacts } from '../forum/forum.facts';
import type { ForvaltningFacts } from '../forvaltning/forvaltning.facts';
import type { Affected } from './recheck';

/** What rests on a row of each register. */

const numbers = (rows: readonly { readonly id: number }[]): number[] => rows.map((r) => r.id);

export const touchedByAfdeling = (f: AfdelingFacts): Affected => ({
  Afdeling: [f.id, ...numbers(f.forgaengere), ...(f.efterfoelger ? [f.efterfoelger.id] : [])],
  Helhedsplan: f.helhedsplantilknytninger.map((t) => t.helhedsplan.id),
  Boligomraade: numbers(f.boligomraader),
  // The owner sits in fora of kommuner in which it has estates.
  Forum: f.boligorganisation.medlemskaber.map((m) => m.forum.id),
});

export const touchedByOrganisation = (f: OrganisationFacts): Affected => ({
  Boligorganisation: [f.id],
  Helhedsplan: f.deltagelser.map((d) => d.helhedsplan.id),
});

export const touchedByByomraade = (f: ByomraadeFacts): Affected => ({
  Helhedsplan: numbers(f.helhedsplaner),
  Kontrakt: numbers(f.kontrakter),
  Forum: numbers(f.fora),
});

export const touchedByPolitik = (f: PolitikFacts): Affected => ({
  Politik: [f.id],
  Helhedsplan: f.udpegninger.flatMap((u) => numbers(u.byomraade.helhedsplaner)),
  Forum: f.udpegninger.flatMap((u) => numbers(u.byomraade.fora)),
});

export const touchedByForvaltning = (f: ForvaltningFacts): Affected => ({
  Forum: numbers(f.kommune.fora),
  Kontrakt: f.ansvar.map((a) => a.kontraktafsnit.kontraktversion.kontrakt.id),
});

export const touchedByForum = (f: ForumFacts): Affected => ({ Forum: [f.id], Kontrakt: numbers(f.kontrakter) });

export const touchedByPeriode = (f: PeriodeFacts): Affected => ({ Bevillingsperiode: [f.id], Helhedsplan: numbers(f.helhedsplaner) });

export const touchedByIndsats = (f: IndsatsFacts): Affected => ({
  Helhedsplan: f.maal.map((m) => m.helhedsplan.id),
  Kontrakt: f.kontraktafsnit.map((a) => a.kontraktversion.kontrakt.id),
  Forum: f.arbejdsgrupper.map((g) => g.forum.id),
});
