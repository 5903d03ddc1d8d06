import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSchema } from 'type-graphql';
import { readEnvironment } from '../common/environment';
import { createDataSource } from './data-source';
import { Loaders, type RequestContext } from './loaders';
import { ByomraadeResolver, ForumResolver, MedlemskabResolver } from './resolver-byomraade';
import { AfsnitResolver, AnsvarResolver, KontraktResolver, VersionResolver } from './resolver-kontrakt';
import { DeltagelseResolver, FinansieringResolver, HelhedsplanResolver } from './resolver-plan';
import { GroupKeyResolver, HelhedsplanPageResolver, RootResolver } from './resolver-root';

/** The card's stack used plainly: Apollo standalone, type-graphql field resolvers, TypeORM entities, DataLoader. */

async function start(): Promise<void> {
  const { port, file } = readEnvironment();
  const source = await createDataSource(file).initialize();
  const schema = await buildSchema({
    resolvers: [
      RootResolver,
      HelhedsplanPageResolver,
      GroupKeyResolver,
      ByomraadeResolver,
      ForumResolver,
      MedlemskabResolver,
      HelhedsplanResolver,
      DeltagelseResolver,
      FinansieringResolver,
      KontraktResolver,
      VersionResolver,
      AfsnitResolver,
      AnsvarResolver,
    ],
    validate: false,
  });
  await startStandaloneServer(new ApolloServer<RequestContext>({ schema }), {
    listen: { port, host: '127.0.0.1' },
    context: async () => ({ source, loaders: new Loaders(source) }),
  });
}

start().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
