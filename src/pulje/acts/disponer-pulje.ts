import { postingAct } from '../posting-act';

export const disponerPulje = postingAct(
  'disponerPulje',
  'DISPONER',
  'DISPONERET',
  'Disponér pulje. Commits money of a pool to a plan. The plan must be approved, lie in an udsat byområde and be covered by a contract in force on the day (rules R3, R4), and the pool must hold it on the day and on every later one (rule R2). By a forvaltning of the kommune.',
);
