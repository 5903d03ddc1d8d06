import { formatKroner } from '../../kernel/format';
import type { NationCopy } from './copy';
import { hasCome } from './days';
import { addEvents, type NationEvent } from './events';
import type { PlanOutline } from './outline';
import { withdrawnOn } from './plan-rows';

/** The decisions about a plan and what was done with it, from the first idea to its last day. */
export class PlanCourse {
  private readonly events: NationEvent[] = [];

  constructor(
    private readonly copy: NationCopy,
    readonly plan: PlanOutline,
  ) {}

  /** Something that the applicants, the kommune or Landsbyggefonden did; of days that have not come nothing is recorded. */
  act(dato: string, handling: string, by: 'ANSOEGER' | 'KOMMUNE' | 'BESTYRELSE' | 'FOND', about: NationEvent['about'] = {}): void {
    if (!hasCome(dato)) return;
    const { organisations, place, id } = this.plan;
    const [rolle, udfoertFor] = {
      ANSOEGER: ['BOLIGORGANISATION', organisations[0]?.noegle ?? null] as const,
      KOMMUNE: ['FORVALTNING', place.departments[0]?.noegle ?? null] as const,
      BESTYRELSE: ['KOMMUNALBESTYRELSE', place.noegle] as const,
      FOND: ['LANDSBYGGEFOND', null] as const,
    }[by];
    this.events.push({ dato, handling, rolle, udfoertFor, about: { helhedsplan: id, ...about } });
  }

  /** A decision with one item about the plan, and the act that recorded it; its number, or null when the day has not come. */
  decide(dato: string, art: string, decision: Decision): number | null {
    if (!hasCome(dato)) return null;
    const { plan, copy } = this;
    const { organ, handling, titel, tekst = titel, udfald = 'GODKENDT', punkt = {} } = decision;
    const kommune = organ === 'LANDSBYGGEFONDEN' ? null : plan.place.id;
    const noegle = `${plan.noegle}-${art}${organ === 'LANDSBYGGEFONDEN' && art === 'REGULERINGSKONTO' ? '-LBF' : ''}`;
    const afgoerelse = copy.rows.add('afgoerelse', { noegle, titel, organ, dato, udfald, kommune });
    copy.rows.add('afgoerelsespunkt', { nummer: 1, art, tekst, afgoerelse, helhedsplan: plan.id, ...punkt });
    this.act(dato, handling, BODIES[organ], { afgoerelse });
    return afgoerelse;
  }

  /** Writes what was done, in order. */
  finish(): void {
    addEvents(this.copy, this.events);
  }
}

const BODIES = { KOMMUNALBESTYRELSE: 'BESTYRELSE', FORVALTNING: 'KOMMUNE', LANDSBYGGEFONDEN: 'FOND' } as const;

interface Decision {
  readonly organ: keyof typeof BODIES;
  readonly handling: string;
  readonly titel: string;
  readonly tekst?: string;
  readonly udfald?: 'GODKENDT' | 'AFVIST';
  readonly punkt?: NationEvent['about'];
}

/** Up to the commitment of Landsbyggefonden, or to the no that came before. */
export function applyAndDecide(course: PlanCourse, dirty: boolean): void {
  const { plan: p } = course;
  course.act(p.oprettet, 'opretHelhedsplan', 'ANSOEGER');
  course.decide(p.anbefalet, 'ANBEFALING', {
    organ: 'FORVALTNING',
    handling: 'anbefalHelhedsplan',
    titel: `Kommunal anbefaling af ${p.titel}`,
  });
  course.act(p.ansoegt, 'ansoegPraekvalifikation', 'ANSOEGER');
  const praekvalifikation = { organ: 'LANDSBYGGEFONDEN', titel: `Prækvalifikation af ${p.titel}` } as const;
  if (p.fate === 'AFSLAG_LBF') {
    const tekst = 'Ansøgningen om prækvalifikation afvises, da problemerne ikke er dokumenteret.';
    course.decide(p.praekvalificeret, 'PRAEKVALIFIKATION', { ...praekvalifikation, handling: 'givAfslag', udfald: 'AFVIST', tekst });
    return;
  }
  course.decide(p.praekvalificeret, 'PRAEKVALIFIKATION', { ...praekvalifikation, handling: 'praekvalificerHelhedsplan' });
  course.act(p.indsendt, 'indsendHelhedsplan', 'ANSOEGER');
  if (p.fate === 'TRUKKET') return course.act(withdrawnOn(p), 'traekHelhedsplan', 'ANSOEGER');
  course.act(p.indstillet, 'indstilHelhedsplan', 'KOMMUNE');
  const sag = { organ: 'KOMMUNALBESTYRELSE', handling: 'registrerAfgoerelse', titel: `Boligsocial helhedsplan: ${p.titel}` } as const;
  if (p.fate === 'AFSLAG_KOMMUNE') {
    // The rows keep the cap: what was asked for above it stands in the words of the decision alone.
    const tekst = dirty
      ? 'Der er søgt om kommunal medfinansiering på 14 % af rammen; højst 12,5 % kan gives, og planen godkendes ikke.'
      : 'Planen godkendes ikke.';
    course.decide(p.godkendt, 'GODKENDELSE', { ...sag, udfald: 'AFVIST', tekst });
    return;
  }
  course.decide(p.godkendt, 'GODKENDELSE', { ...sag, tekst: `${p.titel} godkendes.` });
  const tekst = `Landsbyggefonden giver tilsagn om ${formatKroner(p.fond, 'da')} til ${p.titel}.`;
  course.decide(p.tilsagn, 'TILSAGN', { organ: 'LANDSBYGGEFONDEN', handling: 'givTilsagn', titel: `Tilsagn til ${p.titel}`, tekst });
}

/** From its first day to its last. */
export function run(course: PlanCourse): void {
  const { plan: p } = course;
  course.act(p.start, 'igangsaetHelhedsplan', 'ANSOEGER');
  if (p.extension)
    course.decide(p.extension.dato, 'FORLAENGELSE', {
      organ: 'LANDSBYGGEFONDEN',
      handling: 'forlaengHelhedsplan',
      titel: `Forlængelse af ${p.titel}`,
      punkt: { slutFoer: p.firstEnd, slut: p.extension.slut },
    });
  course.act(p.slut, 'afslutHelhedsplan', 'ANSOEGER');
}
