import { defineEnum, type EnumValue } from '../kernel/enums';

/** What the state calls the areas of a list. The words followed each other and the criteria with them; a list has the word of its own time. */
export const Listekategori = defineEnum('Listekategori', 'Listekategori. What the state calls the areas of a list.', {
  UDSAT_BOLIGOMRAADE:
    'Udsat boligområde. From 2018 an area that meets two of four criteria, on work, convictions, education and income (dr.dk, 2018; sn.dk, 2019).',
  GHETTOOMRAADE:
    'Ghettoområde. What the one list until 2017 is of here, in 2014-17 by three of five criteria (boligsocialnet.dk, 2017); from 2018 an udsat boligområde in which more than half of the residents are non-Western (sn.dk, 2019).',
  HAARDT_GHETTOOMRAADE: 'Hårdt ghettoområde. One of those that have been on the list for years on end (sn.dk, 2019).',
  PARALLELSAMFUND: 'Parallelsamfund. What a ghettoområde is called later (sbst.dk, 2023).',
  OMDANNELSESOMRAADE: 'Omdannelsesområde. What a hårdt ghettoområde is called later (sbst.dk, 2023).',
  FOREBYGGELSESOMRAADE: 'Forebyggelsesområde. An area that the later lists set apart besides (sbst.dk, 2023).',
});
export type Listekategori = EnumValue<typeof Listekategori>;

export const Listestatus = defineEnum('Listestatus', 'Listestatus. What a list says of an area.', {
  PAA_LISTEN: 'På listen. The area is on the list; whether it was on the one before is not said.',
  NY: 'Ny. The area is on the list, and was not on the one before.',
  UDGAAET: 'Udgået. The area was on the list before, and is not on this one.',
});
export type Listestatus = EnumValue<typeof Listestatus>;
