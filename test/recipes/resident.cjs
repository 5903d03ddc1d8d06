// Evaluates one bundle of a copy after another in one process, since most of the time would go by in loading packages. What decorators
// have declared is kept by packages for the whole process, and is forgotten in between.
const KEPT = ['TypeGraphQLMetadataStorage', 'typeormMetadataArgsStorage', 'classValidatorMetadataStorage'];

process.on('message', ({ folder, bundle, wanted }) => {
  for (const name of KEPT) delete globalThis[name];
  delete require.cache[require.resolve(bundle)];
  Promise.resolve()
    .then(() => process.chdir(folder))
    .then(() => require(bundle).say(wanted))
    .then(
      (said) => process.send({ said }),
      (error) => process.send({ fault: String(error?.stack ?? error) }),
    );
});
