import { FORVALTNING_GAELDER } from '../../forum/regler/pladskrav';
import { KILDE } from '../../kerne/kilder';
import { daekker } from '../../kerne/periode';
import { brudtAf, type Grund, ikkeRelevant, type Regel } from '../../kerne/regel';
import type { Kontraktfakta, Version } from './kontraktfakta';

/** What holds of the sections of a contract, judged of its newest version: the others cannot be changed. */

type Afsnit = Version['afsnit'][number];
type Krav = Regel<Kontraktfakta>;

const FAELLES = { alvor: 'FEJL', kilde: KILDE.kontrakter, ansvarlig: 'FORUM', termer: [] } as const;

/** The demand broken for each reason that a section gives. */
const forAfsnit = (f: Kontraktfakta, grunde: (a: Afsnit, v: Version) => Grund[]): ReturnType<Krav['bedoem']> => {
  const nyeste = f.versioner.at(-1);
  if (!nyeste) return ikkeRelevant({ da: 'Kontrakten har ingen versioner', en: 'The contract has no versions' });
  return brudtAf(
    nyeste.afsnit.flatMap((a) => grunde(a, nyeste)),
    {
      tekst: {
        da: `Version ${nyeste.nummer}: ${nyeste.afsnit.length} afsnit`,
        en: `Version ${nyeste.nummer}: ${nyeste.afsnit.length} sections`,
      },
      faktisk: String(nyeste.afsnit.length),
      graense: String(nyeste.afsnit.length),
      enhed: 'ANTAL',
    },
  );
};

const GRUPPEN_PASSER: Krav = {
  ...FAELLES,
  kode: 'H30',
  afvisning: 'ARBEJDSGRUPPE_PASSER_IKKE',
  krav: {
    da: 'Et afsnit er udarbejdet af en arbejdsgruppe under kontraktens forum med samme indsatsområde',
    en: 'A section is worked out by a group under the forum of the contract, with the same field',
  },
  udvej: { da: 'Vælg en gruppe under forummet om det samme indsatsområde', en: 'Choose a group under the forum on the same field' },
  bedoem: (f) =>
    forAfsnit(f, ({ arbejdsgruppe: g, indsatsomraade: i }) =>
      !g || (g.forum.noegle === f.forum.noegle && g.indsatsomraade.noegle === i.noegle)
        ? []
        : [
            {
              tekst: {
                da: `Afsnittet om ${i.noegle}: ${g.noegle} hører under ${g.forum.noegle} og arbejder med ${g.indsatsomraade.noegle}`,
                en: `The section on ${i.noegle}: ${g.noegle} belongs to ${g.forum.noegle} and works on ${g.indsatsomraade.noegle}`,
              },
              faktisk: `${g.forum.noegle} ${g.indsatsomraade.noegle}`,
              graense: `${f.forum.noegle} ${i.noegle}`,
              enhed: 'NAVN',
            },
          ],
    ),
};

// The day is the one from which the version holds.
const ANSVARLIG_FORVALTNING_GAELDER: Krav = {
  ...FORVALTNING_GAELDER,
  kilde: KILDE.kontrakter,
  bedoem(f) {
    const { navn, forvaltninger } = f.byomraade.kommune;
    return forAfsnit(f, (a, { gyldigFra }) => {
      const gyldige = forvaltninger.filter((v) => daekker(v, gyldigFra)).map((v) => v.noegle);
      return a.ansvar.flatMap(({ forvaltning }): Grund[] =>
        !forvaltning || gyldige.includes(forvaltning.noegle)
          ? []
          : [
              {
                tekst: {
                  da: `${forvaltning.noegle} er den ${gyldigFra} ikke en forvaltning i ${navn}`,
                  en: `On ${gyldigFra} ${forvaltning.noegle} is not an administration of ${navn}`,
                },
                faktisk: forvaltning.noegle,
                graense: gyldige.join(' '),
                enhed: 'NAVN',
              },
            ],
      );
    });
  },
};

const ANSVAR_ER_FORDELT: Krav = {
  ...FAELLES,
  kode: 'H32',
  afvisning: 'ANSVAR_ER_IKKE_FORDELT',
  krav: {
    da: 'I hvert afsnit leder præcis én part, og både en forvaltning og en boligorganisation har ansvar',
    en: 'In each section exactly one party leads, and both an administration and a boligorganisation are responsible',
  },
  alvor: 'ADVARSEL',
  udvej: { da: 'Fordel roller og ansvar på begge sider', en: 'Share roles and responsibility out on both sides' },
  bedoem: (f) =>
    forAfsnit(f, ({ indsatsomraade: { noegle }, ansvar }) => {
      const ledere = ansvar.filter((a) => a.rolle === 'LEDER').length;
      const grunde: Grund[] = [];
      if (ledere !== 1)
        grunde.push({
          tekst: {
            da: `Afsnittet om ${noegle} har ${ledere} ledere; præcis 1`,
            en: `The section on ${noegle} has ${ledere} leaders; exactly 1`,
          },
          faktisk: `${noegle} ${ledere}`,
          graense: '1',
          enhed: 'ANTAL',
        });
      for (const side of ['forvaltning', 'boligorganisation'] as const)
        if (!ansvar.some((a) => a[side]))
          grunde.push({
            tekst: { da: `I afsnittet om ${noegle} har ingen ${side} ansvar`, en: `In the section on ${noegle} no ${side} is responsible` },
            faktisk: noegle,
            graense: side.toUpperCase(),
            enhed: 'NAVN',
          });
      return grunde;
    }),
};

const ANSVARLIG_HAR_PLAN: Krav = {
  ...FAELLES,
  kode: 'H33',
  afvisning: 'ANSVARLIG_UDEN_PLAN',
  krav: {
    da: 'En boligorganisation med ansvar er ansøger i en af de helhedsplaner, kontrakten dækker',
    en: 'A boligorganisation that is responsible applies for one of the plans that the contract covers',
  },
  alvor: 'ADVARSEL',
  udvej: {
    da: 'Se efter, om kontrakten skal dække organisationens plan',
    en: 'Check whether the contract should cover the plan of the organisation',
  },
  bedoem(f) {
    const ansoegere = new Set(f.daekninger.flatMap((d) => d.helhedsplan.ansoegere.map((a) => a.boligorganisation.noegle)));
    return forAfsnit(f, (a) =>
      a.ansvar.flatMap(({ boligorganisation: b }): Grund[] =>
        !b || ansoegere.has(b.noegle)
          ? []
          : [
              {
                tekst: {
                  da: `${b.noegle} har ansvar, men er ikke ansøger i en plan, kontrakten dækker`,
                  en: `${b.noegle} is responsible, but applies for no plan that the contract covers`,
                },
                faktisk: b.noegle,
                graense: 'ANSOEGER',
                enhed: 'NAVN',
              },
            ],
      ),
    );
  },
};

export const AFSNITSKRAV: readonly Krav[] = [GRUPPEN_PASSER, ANSVARLIG_FORVALTNING_GAELDER, ANSVAR_ER_FORDELT, ANSVARLIG_HAR_PLAN];
