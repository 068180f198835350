import type { TestProject } from 'vitest/node';
import { build } from '../../src/launch/checkout.js';
import setupDatabase from './database-setup.ts';

/** Builds where the sources changed, and starts the PostgreSQL that `startApp` takes its databases from. */
export default async function setup(project: TestProject) {
	build();
	return setupDatabase(project);
}
