import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

export type Mail = { from: string; to: string[]; data: string };
export type SmtpServer = {
	url: string;
	mails: Mail[];
	/** Answers to the next mails after their last line, instead of 250; 'hang up' says nothing. */ answers: string[];
	close(): Promise<void>;
};

/** A mail server on a free port of this machine that keeps what it is given. */
export async function startSmtp(): Promise<SmtpServer> {
	const mails: Mail[] = [];
	const answers: string[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		let mail: Mail = { from: '', to: [], data: '' };
		let isData = false;
		let rest = '';
		const say = (line: string) => socket.write(`${line}\r\n`);
		say('220 test');
		socket.on('error', () => {});
		socket.on('data', (chunk) => {
			rest += chunk.toString('utf8');
			for (let at; (at = rest.indexOf('\r\n')) >= 0;) {
				const line = rest.slice(0, at);
				rest = rest.slice(at + 2);
				if (isData && line === '.') {
					isData = false;
					const answer = answers.shift();
					if (answer === 'hang up') return socket.destroy();
					if (!answer) mails.push(mail);
					say(answer ?? '250 kept');
					mail = { from: '', to: [], data: '' };
				} else if (isData) mail.data += `${line}\n`;
				else if (/^DATA/i.test(line)) {
					isData = true;
					say('354 go on');
				} else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
				else {
					if (/^MAIL/i.test(line)) mail.from = line;
					if (/^RCPT/i.test(line)) mail.to.push(line);
					say('250 ok');
				}
			}
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
		mails,
		answers,
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		}
	};
}
