import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator, type XmlElement } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();
const schemaPath = fileURLToPath(new URL('./iati-schemas/iati-activities-schema.xsd', import.meta.url));
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schemaPath), { url: schemaPath }));

/** Throws what the official schema says against the file. */
export function validateBySchema(document: XmlDocument): void {
	validator.validate(document);
}

const n = (date: string) => `number(translate(${date}, '-', ''))`;
const REFS =
	'iati-identifier | reporting-org/@ref | participating-org/@ref | .//provider-org/@ref | .//receiver-org/@ref | related-activity/@ref | participating-org/@activity-id | .//owner-org/@ref';

/** The rules beyond the schema by the numbers of IATI's published list (validator, 2.03), each as the XPath of what breaks it in an activity. NOW is a day as a number. */
const OFFENDERS: [rule: string, xpath: string][] = [
	[
		'1.1.21 identifier begins with the reporter’s and a hyphen',
		`iati-identifier[not(starts-with(., concat(../reporting-org/@ref, '-')))]`
	],
	['1.1.3 identifier is not the organisation’s', 'iati-identifier[. = ../reporting-org/@ref]'],
	['1.x.1 no space around identifiers', `(${REFS})[normalize-space(.) != string(.) or string(.) = '']`],
	['1.x.13 no / & | ? in identifiers', `(${REFS})[translate(., '/&|?', '') != string(.)]`],
	['2.1.1 each of several sectors has a percentage', 'sector[not(@percentage)][count(../sector) > 1]'],
	['2.2.1 own sectors have a narrative', `sector[@vocabulary = '98' or @vocabulary = '99'][not(narrative)]`],
	[
		'own sectors say where their codes are listed',
		`sector[@vocabulary = '99'][not(starts-with(@vocabulary-uri, 'http'))]`
	],
	[
		'3.1.1 countries have percentages where there are several',
		'recipient-country[not(@percentage)][count(../recipient-country | ../recipient-region) > 1]'
	],
	[
		'3.6.2 country of the activity or of all its transactions',
		'(recipient-country | recipient-region)[../transaction/recipient-country or ../transaction/recipient-region]'
	],
	[
		'3.7.1 a country is named',
		'self::*[not(recipient-country or recipient-region or transaction/recipient-country)]'
	],
	[
		'4.1.1 each narrative has a language',
		'.//narrative[not(@xml:lang) and not(ancestor::iati-activity/@xml:lang)]'
	],
	[
		'languages are ISO 639-1',
		`.//@xml:lang[string-length(.) != 2 or translate(., 'abcdefghijklmnopqrstuvwxyz', '') != '']`
	],
	[
		'4.3.1, 4.4.1 titles and descriptions say something',
		`(.//title | .//description)[not(narrative[normalize-space(.) != ''])]`
	],
	['no language twice', './/narrative[@xml:lang = preceding-sibling::narrative/@xml:lang]'],
	[
		'6.2.2 a sector for the activity or for all transactions',
		'self::*[not(sector) and (not(transaction) or transaction[not(sector)])]'
	],
	['6.6.2 not both', 'sector[../transaction/sector]'],
	[
		'6.8.1, 6.9.x, 6.10.1 organisations are named',
		'(.//owner-org | .//provider-org | .//receiver-org | participating-org)[not(@ref) and not(narrative)]'
	],
	['6.11.1 a start', `self::*[not(activity-date[@type = '1' or @type = '2'])]`],
	['7.5.2 budgets have a value date', 'budget[not(value/@value-date)]'],
	[
		'7.5.3 no budget over a year',
		`budget[${n('period-end/@iso-date')} > ${n('period-start/@iso-date')} + 10000]`
	],
	['7.8.1 currencies', './/value[not(@currency) and not(ancestor::iati-activity/@default-currency)]'],
	[
		'8.6.1, 8.6.3 periods begin before they end',
		`(budget | planned-disbursement | .//period)[${n('period-start/@iso-date')} > ${n('period-end/@iso-date')}]`
	],
	[
		'8.8–8.10 values are there and are numbers',
		`.//indicator[@measure != '5']//*[self::baseline or self::target or self::actual][not(@value) or number(@value) != number(@value)]`
	],
	['8.11.1 references at one level', './/indicator/reference[../../reference]'],
	[
		'11.1.2 planned start before end',
		`activity-date[@type = '1'][../activity-date[@type = '3']][${n('@iso-date')} > ${n(`../activity-date[@type = '3']/@iso-date`)}]`
	],
	[
		'11.1.3 actual start before end',
		`activity-date[@type = '2'][../activity-date[@type = '4']][${n('@iso-date')} > ${n(`../activity-date[@type = '4']/@iso-date`)}]`
	],
	[
		'11.1.4, 11.1.5 actual dates are past',
		`activity-date[@type = '2' or @type = '4'][${n('@iso-date')} > NOW]`
	],
	['no type of date twice', 'activity-date[@type = preceding-sibling::activity-date/@type]'],
	['status 2 has no actual end', `activity-status[@code = '2'][../activity-date[@type = '4']]`],
	[
		'11.2.1, 11.2.2 transactions are past',
		`(transaction/transaction-date/@iso-date | transaction/value/@value-date)[${n('.')} > NOW]`
	],
	['12.x percentages are 0 to 100', './/@percentage[not(. >= 0 and . <= 100)]'],
	// Codelist rules (9.x), for the lists that we write from.
	[
		'codes: organisation role and type',
		`participating-org[not(contains(' 1 2 3 4 ', concat(' ', @role, ' '))) or (@type and not(contains(' 10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90 ', concat(' ', @type, ' '))))]`
	],
	[
		'codes: status, date, scope',
		`activity-status[not(@code >= 1 and @code <= 6)] | activity-date[not(@type >= 1 and @type <= 4)] | activity-scope[not(@code >= 1 and @code <= 8)]`
	],
	[
		'codes: gazetteer',
		`location//*[@vocabulary and not(contains(' A1 A2 A3 A4 G1 G2 ', concat(' ', @vocabulary, ' ')))]`
	],
	['codes: budget', 'budget[not(@type = 1 or @type = 2) or (@status and not(@status = 1 or @status = 2))]'],
	['codes: transaction', 'transaction/transaction-type[not(@code >= 1 and @code <= 13)]'],
	[
		'codes: other identifier, related activity',
		`other-identifier[not(contains(' A1 A2 A3 A4 A9 B1 B9 ', concat(' ', @type, ' ')))] | related-activity[not(@type >= 1 and @type <= 5)]`
	],
	[
		'codes: result, measure',
		'result[not(@type = 1 or @type = 2 or @type = 3 or @type = 9)] | .//indicator[not(@measure >= 1 and @measure <= 5)]'
	],
	[
		'locations of results are the activity’s',
		'.//result//location[not(@ref = ancestor::iati-activity/location/@ref)]'
	],
	[
		'humanitarian scope only of what says that it is humanitarian',
		`humanitarian-scope[not(../@humanitarian = '1' or ../@humanitarian = 'true')]`
	]
];

/** What in a file breaks a rule beyond the schema, as "activity: rule". */
export function brokenRules(document: XmlDocument, today: string): string[] {
	const activities = document.find('/iati-activities/iati-activity') as XmlElement[];
	const ids = activities.map((activity) => activity.get('iati-identifier')!.content);
	const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id}: 1.1.2 identifier is unique`);
	return activities
		.flatMap((activity, i) => {
			const broken = OFFENDERS.filter(
				([, xpath]) => activity.find(xpath.replaceAll('NOW', today.replaceAll('-', ''))).length > 0
			).map(([rule]) => rule);
			const percentages = Map.groupBy(
				activity.find('sector') as XmlElement[],
				(sector) => sector.attr('vocabulary')?.value ?? '1'
			);
			for (const sectors of percentages.values()) {
				const given = sectors.flatMap((sector) => sector.attr('percentage')?.value ?? []);
				if (given.length > 0 && Math.abs(given.reduce((sum, one) => sum + Number(one), 0) - 100) > 0.0101)
					broken.push('2.1.2 sectors of a vocabulary sum to 100');
			}
			return broken.map((rule) => `${ids[i]}: ${rule}`);
		})
		.concat(twice);
}
