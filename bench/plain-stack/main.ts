import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from 'type-graphql';
import { laesMiljoe } from '../common/environment';
import { lavKilde } from './data-source';
import { type Kontekst, Loadere } from './loaders';
import { Byomraaderesolver, Forumresolver, Medlemskabsresolver } from './resolver-byomraade';
import { Afsnitsresolver, Ansvarsresolver, Kontraktresolver, Versionsresolver } from './resolver-kontrakt';
import { Deltagelsesresolver, Finansieringsresolver, Helhedsplanresolver } from './resolver-plan';
import { Gruppenoegleresolver, Helhedsplansideresolver, Rodresolver } from './resolver-root';

/** The card's stack used plainly: Apollo standalone, type-graphql field resolvers, TypeORM entities, DataLoader. */

async function start(): Promise<void> {
  const { port, fil } = laesMiljoe();
  const kilde = await lavKilde(fil).initialize();
  const schema = await buildSchema({
    resolvers: [
      Rodresolver,
      Helhedsplansideresolver,
      Gruppenoegleresolver,
      Byomraaderesolver,
      Forumresolver,
      Medlemskabsresolver,
      Helhedsplanresolver,
      Deltagelsesresolver,
      Finansieringsresolver,
      Kontraktresolver,
      Versionsresolver,
      Afsnitsresolver,
      Ansvarsresolver,
    ],
    validate: false,
  });
  await startStandaloneServer(new ApolloServer<Kontekst>({ schema }), {
    listen: { port, host: '127.0.0.1' },
    context: async () => ({ kilde, loadere: new Loadere(kilde) }),
  });
}

start().catch((fejl: unknown) => {
  console.error(fejl);
  process.exitCode = 1;
});
