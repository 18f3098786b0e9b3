export * from './schema/figures';
export * from './schema/people';
export * from './schema/projects';
export * from './schema/reference';
export * from './schema/reporting';
export * from './schema/rollups';
export * from './schema/statements';
