import fc from "fast-check";

/**
 * fast-check with the same inputs in every run, so that a red test is the doing of the change at hand. `npm run fuzz:properties` gives each run inputs of its
 * own through PROPERTY_SEED (a whole number).
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20230611) });

export default fc;
