import { EventEmitter } from 'node:events';

// `process.parentPort` of a utility process, over the message channel of a Node child process.
const port = new EventEmitter();
port.postMessage = (message) => process.send(message);
port.start = () => {};
port.pause = () => {};
process.parentPort = port;
process.on('message', (data) => port.emit('message', { data, ports: [] }));
// Electron ends its utility processes with the app.
process.on('disconnect', () => process.exit(0));
