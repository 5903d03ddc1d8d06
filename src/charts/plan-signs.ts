import type { LocalizedText } from '../kernel/errors';
import { nodeSign } from '../network/node-signs';
import { xmlElement } from '../network/xml';
import { DAY_LINE } from './chart-colours';

/** The decisions that carry a plan, each with a shape and a height of its own: approval and commitment are often a month apart, which is a few points. */

export type PlanDecisionKind = 'PRAEKVALIFIKATION' | 'GODKENDELSE' | 'TILSAGN' | 'STANDSNING' | 'AFSLAG';

export interface DecisionSign {
  readonly name: LocalizedText;
  /** Above the middle of the row, or below it. */
  readonly rise: number;
  readonly colour: string;
  /** In the legend: the order in which they come, as a rule. */
  readonly place: number;
  /** A hollow one is white within its colour. */
  readonly drawn: (x: number, y: number, r: number, colour: string, hollow: boolean) => string;
}

/** Two strokes through each other. */
const crossed = (x: number, y: number, r: number): string => `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`;

/** A stroke across the row. */
const barred = (x: number, y: number, r: number): string =>
  `M${x} ${y - r * 2}V${y + r * 2}M${x - r} ${y - r * 2}H${x + r}M${x - r} ${y + r * 2}H${x + r}`;

const strokes =
  (way: (x: number, y: number, r: number) => string): DecisionSign['drawn'] =>
  (x, y, r, colour, hollow) => {
    const d = way(x, y, r);
    const wide = xmlElement('path', { d, stroke: colour, 'stroke-width': hollow ? 4.4 : 2.5 });
    return hollow ? wide + xmlElement('path', { d, stroke: '#ffffff', 'stroke-width': 1.5 }) : wide;
  };

const filled =
  (place: number): DecisionSign['drawn'] =>
  (x, y, r, colour, hollow) =>
    xmlElement(
      'g',
      hollow ? { fill: '#ffffff', stroke: colour, 'stroke-width': 1.6 } : { fill: colour, stroke: '#ffffff', 'stroke-width': 0.8 },
      nodeSign(place).shape(x, y, r),
    );

export const DECISION_SIGNS: Readonly<Record<PlanDecisionKind, DecisionSign>> = {
  PRAEKVALIFIKATION: {
    place: 0,
    name: { da: 'Prækvalificeret', en: 'Prequalified' },
    rise: 0,
    colour: '#8a3a6b',
    drawn: filled(0),
  },
  GODKENDELSE: {
    place: 1,
    name: { da: 'Godkendt af kommunen', en: 'Approved by the municipality' },
    rise: 5,
    colour: '#a34700',
    drawn: filled(1),
  },
  TILSAGN: {
    place: 2,
    name: { da: 'Tilsagn', en: 'Committed by Landsbyggefonden' },
    rise: -5,
    colour: '#00664c',
    drawn: filled(2),
  },
  STANDSNING: { place: 3, name: { da: 'Standset', en: 'Stopped' }, rise: 0, colour: DAY_LINE, drawn: strokes(barred) },
  AFSLAG: { place: 4, name: { da: 'Afslag', en: 'Refused' }, rise: 0, colour: DAY_LINE, drawn: strokes(crossed) },
};

/** A sign around a point. */
export const drawnSign = (kind: PlanDecisionKind, x: number, y: number, r: number, hollow: boolean): string =>
  DECISION_SIGNS[kind].drawn(x, y, r, DECISION_SIGNS[kind].colour, hollow);
