import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApiDocument } from './document.ts';

const check = async (document: object) => {
	const validator = new Validator();
	const { valid, errors } = await validator.validate(structuredClone(document) as Record<string, unknown>);
	return { valid, errors, version: validator.version };
};

test.each(['th', 'en'] as const)('OpenAPI 3.1 by a validator that we did not write (%s)', async (lang) => {
	expect(await check(openApiDocument('https://tidtam.example.go.th', lang))).toEqual({
		valid: true,
		errors: undefined,
		version: '3.1'
	});
});

test('which does find what is wrong', async () => {
	const document = openApiDocument('https://tidtam.example.go.th', 'en');
	expect((await check({ ...document, paths: { initiatives: {} } })).valid).toBe(false);
	expect((await check({ ...document, info: { title: 'x' } })).valid).toBe(false);
});
