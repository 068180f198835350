type Verdict = { aim: string; found: string; met: boolean };

const verdicts: Verdict[] = [];

/** Keeps what was found beside an aim (issue 2 §6), for the table at the end of the run. */
export function judge(aim: string, found: string, met: boolean) {
	verdicts.push({ aim, found, met });
}

export const times = (a: number, b: number) => `${(a / b).toFixed(2)}×`;

/** The README's table. */
export function printVerdicts() {
	console.log('\n| aim | measured | |\n|---|---|---|');
	for (const { aim, found, met } of verdicts)
		console.log(`| ${aim} | ${found} | ${met ? 'met' : '**not met**'} |`);
}
