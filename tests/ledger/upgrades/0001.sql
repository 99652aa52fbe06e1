BEGIN TRANSACTION;
CREATE TABLE captures (
	id VARCHAR(24) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	source TEXT NOT NULL, 
	url TEXT, 
	kind VARCHAR(8), 
	bytes INTEGER NOT NULL, 
	retrieved VARCHAR(32), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_captures PRIMARY KEY (id)
);
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:38:14+00:00','2026-11-23T04:38:15.161968Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:38:15+00:00','2026-11-23T04:38:16.045574Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:38:16+00:00','2026-11-23T04:38:16.066468Z');
CREATE TABLE claims (
	draft VARCHAR(24) NOT NULL, 
	id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	about VARCHAR(24) NOT NULL, 
	stance VARCHAR(16) NOT NULL, 
	claimant TEXT NOT NULL, 
	claimant_type VARCHAR(24) NOT NULL, 
	low INTEGER, 
	high INTEGER, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_claims PRIMARY KEY (draft, id), 
	CONSTRAINT fk_claims_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-7106384462a9aa27',0,'outcome','asserts','outlet','outlet',NULL,NULL,'{"id":"c-7106384462a9aa27","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"outcome","value":null,"hedge":null,"quote":"Fighters overrun army post in Boulikessi","start":0,"end":40,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-4462f027f324f404',1,'occurrence','asserts','outlet','outlet',NULL,NULL,'{"id":"c-4462f027f324f404","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","start":42,"end":163,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-333fe109980c786e',2,'fatalities','asserts','local official','local_official',12,12,'{"id":"c-333fe109980c786e","claimant":"local official","claimant_type":"local_official","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":12,"high":12,"group":"state_forces"},"hedge":null,"quote":"killed 12 soldiers","start":165,"end":183,"source_span":[185,201],"cue_span":[202,206],"scope":"incident","claimant_id":null,"chain":[{"name":"local official","type":"local_official"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-aeab4c5beedbc420',3,'fatalities','unconfirmed','Malian army','military',NULL,NULL,'{"id":"c-aeab4c5beedbc420","claimant":"Malian army","claimant_type":"military","via":null,"stance":"unconfirmed","stance_detail":"not_confirmed","about":"fatalities","value":null,"hedge":null,"quote":"The Malian army has not confirmed the toll","start":208,"end":250,"source_span":[208,223],"cue_span":[224,241],"scope":"incident","claimant_id":"fama","chain":[{"name":"Malian army","type":"military"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"has_not_confirmed","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-e064dfa413838822',4,'responsibility','asserts','JNIM','armed_group',NULL,NULL,'{"id":"c-e064dfa413838822","claimant":"JNIM","claimant_type":"armed_group","via":null,"stance":"asserts","stance_detail":null,"about":"responsibility","value":null,"hedge":null,"quote":"JNIM claimed responsibility for the attack in a statement","start":253,"end":310,"source_span":[253,257],"cue_span":[258,280],"scope":"incident","claimant_id":"jnim","chain":[{"name":"JNIM","type":"armed_group"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"claims_responsibility","probability":null}');
INSERT INTO "claims" VALUES('t-38f86b9885135aa2','c-62cbabfafabeda0c',0,'fatalities','asserts','hospital','medical',20,20,'{"id":"c-62cbabfafabeda0c","claimant":"hospital","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":20,"group":"state_forces"},"hedge":null,"quote":"Twenty soldiers killed in JNIM attack on Boulikessi post","start":0,"end":56,"source_span":[58,66],"cue_span":[67,71],"scope":"incident","claimant_id":null,"chain":[{"name":"hospital","type":"medical"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-38f86b9885135aa2','c-ac298d0e40cb3bb2',1,'fatalities','asserts','outlet','outlet',20,NULL,'{"id":"c-ac298d0e40cb3bb2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":null,"group":"unknown"},"hedge":"at least","quote":"MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","start":73,"end":199,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:38:15.161968Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:38:16.045574Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:38:16.066468Z');
CREATE TABLE drafts (
	id VARCHAR(24) NOT NULL, 
	extraction VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	seed VARCHAR(24) NOT NULL, 
	node TEXT NOT NULL, 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (id), 
	CONSTRAINT fk_drafts_document FOREIGN KEY(document) REFERENCES documents (id), 
	CONSTRAINT fk_drafts_extraction FOREIGN KEY(extraction) REFERENCES extractions (id)
);
INSERT INTO "drafts" VALUES('t-40ca3993deb99f73','x-3b06ab7fbe828e83','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-40ca3993deb99f73","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12}}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-333fe109980c786e"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-333fe109980c786e","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-333fe109980c786e"]},"weapons":{"value":[],"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-333fe109980c786e","c-aeab4c5beedbc420","c-e064dfa413838822"]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-333fe109980c786e","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:15.161968Z');
INSERT INTO "drafts" VALUES('t-38f86b9885135aa2','x-68775f9a5a23dbba','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-38f86b9885135aa2","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20}}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-62cbabfafabeda0c"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]},"outcome":{"value":[],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:16.045574Z');
CREATE TABLE edges (
	"left" VARCHAR(24) NOT NULL, 
	"right" VARCHAR(24) NOT NULL, 
	linker VARCHAR(40) NOT NULL, 
	score FLOAT NOT NULL, 
	reasons TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_edges PRIMARY KEY ("left", "right", linker), 
	CONSTRAINT fk_edges_left FOREIGN KEY("left") REFERENCES drafts (id), 
	CONSTRAINT fk_edges_right FOREIGN KEY("right") REFERENCES drafts (id)
);
INSERT INTO "edges" VALUES('t-38f86b9885135aa2','t-40ca3993deb99f73','simple/1',1.0,'["same day 2025-06-01","same place Boulikessi","same actor jnim","same target fama","both Battles"]','2026-11-23T04:38:16.045574Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-3b06ab7fbe828e83','r-2f5870452e05e83f','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:15.161968Z');
INSERT INTO "extractions" VALUES('x-68775f9a5a23dbba','r-f28d6db10cb11694','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:16.045574Z');
INSERT INTO "extractions" VALUES('x-f2af563171b9a920','r-f2cca0716f077397','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:16.066468Z');
CREATE TABLE filings (
	"key" VARCHAR(160) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_filings PRIMARY KEY ("key", day, draft), 
	CONSTRAINT fk_filings_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-40ca3993deb99f73');
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-40ca3993deb99f73');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-40ca3993deb99f73');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-38f86b9885135aa2');
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-38f86b9885135aa2');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-38f86b9885135aa2');
CREATE TABLE incidents (
	id VARCHAR(24) NOT NULL, 
	first VARCHAR(10) NOT NULL, 
	last VARCHAR(10) NOT NULL, 
	country VARCHAR(2), 
	event_type VARCHAR(40) NOT NULL, 
	sub_event_type VARCHAR(40) NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	actors TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	updated VARCHAR(32) NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_incidents PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
','2026-11-23T04:38:15.161968Z','2026-11-23T04:38:16.045574Z','{"schema":"onrecord.incident/1","id":"i-0a8fa1896a577564","redirects":["i-ea7a252eaa46e49f"],"date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142],"document":"d-582acb9f9884b55b"},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100],"document":"d-582acb9f9884b55b"}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183],"document":"d-582acb9f9884b55b"},{"name":"army post","actor_id":null,"kind":"site","span":[119,128],"document":"d-582acb9f9884b55b"}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16],"document":"d-582acb9f9884b55b"}],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"status":"corroborated","fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404","c-ac298d0e40cb3bb2"],"values":[{"value":"2025-06-01","documents":["d-582acb9f9884b55b","d-e379a5b27e98b890"],"claims":["c-4462f027f324f404","c-ac298d0e40cb3bb2"]}]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142],"document":"d-582acb9f9884b55b"},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404","c-ac298d0e40cb3bb2"],"values":[{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142],"document":"d-582acb9f9884b55b"},"documents":["d-582acb9f9884b55b","d-e379a5b27e98b890"],"claims":["c-4462f027f324f404","c-ac298d0e40cb3bb2"]}]},"event_type":{"value":"Battles","status":"corroborated","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"2 independent disinterested roots","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-333fe109980c786e","c-aeab4c5beedbc420","c-e064dfa413838822","c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"],"values":[{"value":"Battles","documents":["d-582acb9f9884b55b"],"claims":["c-7106384462a9aa27","c-4462f027f324f404","c-333fe109980c786e","c-aeab4c5beedbc420","c-e064dfa413838822"]},{"value":"Battles","documents":["d-e379a5b27e98b890"],"claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]}]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100],"document":"d-582acb9f9884b55b"}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-e064dfa413838822","c-ac298d0e40cb3bb2"],"values":[{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100],"document":"d-582acb9f9884b55b"}],"documents":["d-582acb9f9884b55b","d-e379a5b27e98b890"],"claims":["c-e064dfa413838822","c-ac298d0e40cb3bb2"]}]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183],"document":"d-582acb9f9884b55b"},{"name":"army post","actor_id":null,"kind":"site","span":[119,128],"document":"d-582acb9f9884b55b"}],"status":"corroborated","flags":[],"rule":"2 independent disinterested roots","claims":["c-4462f027f324f404","c-333fe109980c786e","c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"],"values":[{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183],"document":"d-582acb9f9884b55b"},{"name":"army post","actor_id":null,"kind":"site","span":[119,128],"document":"d-582acb9f9884b55b"}],"documents":["d-582acb9f9884b55b","d-e379a5b27e98b890"],"claims":["c-4462f027f324f404","c-333fe109980c786e","c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]}]},"weapons":{"value":[],"status":"corroborated","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"2 independent disinterested roots","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-333fe109980c786e","c-aeab4c5beedbc420","c-e064dfa413838822","c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"],"values":[{"value":[],"documents":["d-582acb9f9884b55b","d-e379a5b27e98b890"],"claims":["c-7106384462a9aa27","c-4462f027f324f404","c-333fe109980c786e","c-aeab4c5beedbc420","c-e064dfa413838822","c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]}]},"outcome":{"value":[{"kind":"overran","span":[9,16],"document":"d-582acb9f9884b55b"}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"],"values":[{"value":[],"documents":["d-e379a5b27e98b890"],"claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]},{"value":[{"kind":"overran","span":[9,16],"document":"d-582acb9f9884b55b"}],"documents":["d-582acb9f9884b55b"],"claims":["c-7106384462a9aa27"]}]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-333fe109980c786e","c-aeab4c5beedbc420","c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"],"values":[{"value":{"low":12,"high":12,"best":12},"documents":["d-582acb9f9884b55b"],"claims":["c-333fe109980c786e","c-aeab4c5beedbc420"]},{"value":{"low":20,"high":20,"best":20},"documents":["d-e379a5b27e98b890"],"claims":["c-62cbabfafabeda0c","c-ac298d0e40cb3bb2"]}]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[],"values":[]}},"members":[{"document":"d-582acb9f9884b55b","version":"v-bf3e039151eaf4e3","draft":"t-40ca3993deb99f73","reasons":["score 1.00","same day 2025-06-01","same place Boulikessi","same actor jnim","same target fama","both Battles"],"outlet":null,"agency":"Example Radio","title":"Fighters overrun army post in Boulikessi","url":null,"published":"2025-06-02","recorded":"2026-11-23T04:38:15.161968Z"},{"document":"d-e379a5b27e98b890","version":"v-516420e017eded0e","draft":"t-38f86b9885135aa2","reasons":["score 1.00","same day 2025-06-01","same place Boulikessi","same actor jnim","same target fama","both Battles"],"outlet":null,"agency":"Example Daily","title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","url":null,"published":"2025-06-03","recorded":"2026-11-23T04:38:16.045574Z"}],"claims":[{"id":"c-7106384462a9aa27","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"outcome","value":null,"hedge":null,"quote":"Fighters overrun army post in Boulikessi","start":0,"end":40,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null,"root":"example radio","document":"d-582acb9f9884b55b","outlet":null,"url":null,"published":"2025-06-02","recorded":"2026-11-23T04:38:15.161968Z"},{"id":"c-4462f027f324f404","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","start":42,"end":163,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null,"root":"example radio","document":"d-582acb9f9884b55b","outlet":null,"url":null,"published":"2025-06-02","recorded":"2026-11-23T04:38:15.161968Z"},{"id":"c-333fe109980c786e","claimant":"local official","claimant_type":"local_official","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":12,"high":12,"group":"state_forces"},"hedge":null,"quote":"killed 12 soldiers","start":165,"end":183,"source_span":[185,201],"cue_span":[202,206],"scope":"incident","claimant_id":null,"chain":[{"name":"local official","type":"local_official"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null,"root":"local official","document":"d-582acb9f9884b55b","outlet":null,"url":null,"published":"2025-06-02","recorded":"2026-11-23T04:38:15.161968Z"},{"id":"c-aeab4c5beedbc420","claimant":"Malian army","claimant_type":"military","via":null,"stance":"unconfirmed","stance_detail":"not_confirmed","about":"fatalities","value":null,"hedge":null,"quote":"The Malian army has not confirmed the toll","start":208,"end":250,"source_span":[208,223],"cue_span":[224,241],"scope":"incident","claimant_id":"fama","chain":[{"name":"Malian army","type":"military"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"has_not_confirmed","probability":null,"root":"fama","document":"d-582acb9f9884b55b","outlet":null,"url":null,"published":"2025-06-02","recorded":"2026-11-23T04:38:15.161968Z"},{"id":"c-e064dfa413838822","claimant":"JNIM","claimant_type":"armed_group","via":null,"stance":"asserts","stance_detail":null,"about":"responsibility","value":null,"hedge":null,"quote":"JNIM claimed responsibility for the attack in a statement","start":253,"end":310,"source_span":[253,257],"cue_span":[258,280],"scope":"incident","claimant_id":"jnim","chain":[{"name":"JNIM","type":"armed_group"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"claims_responsibility","probability":null,"root":"jnim","document":"d-582acb9f9884b55b","outlet":null,"url":null,"published":"2025-06-02","recorded":"2026-11-23T04:38:15.161968Z"},{"id":"c-62cbabfafabeda0c","claimant":"hospital","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":20,"group":"state_forces"},"hedge":null,"quote":"Twenty soldiers killed in JNIM attack on Boulikessi post","start":0,"end":56,"source_span":[58,66],"cue_span":[67,71],"scope":"incident","claimant_id":null,"chain":[{"name":"hospital","type":"medical"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null,"root":"hospital","document":"d-e379a5b27e98b890","outlet":null,"url":null,"published":"2025-06-03","recorded":"2026-11-23T04:38:16.045574Z"},{"id":"c-ac298d0e40cb3bb2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":null,"group":"unknown"},"hedge":"at least","quote":"MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","start":73,"end":199,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null,"root":"example daily","document":"d-e379a5b27e98b890","outlet":null,"url":null,"published":"2025-06-03","recorded":"2026-11-23T04:38:16.045574Z"}],"roots":[{"id":"example daily","name":"outlet","type":"outlet","interested":false,"carried_by":["d-e379a5b27e98b890"]},{"id":"example radio","name":"outlet","type":"outlet","interested":false,"carried_by":["d-582acb9f9884b55b"]},{"id":"fama","name":"Malian army","type":"military","interested":true,"carried_by":["d-582acb9f9884b55b"]},{"id":"hospital","name":"hospital","type":"medical","interested":false,"carried_by":["d-e379a5b27e98b890"]},{"id":"jnim","name":"JNIM","type":"armed_group","interested":true,"carried_by":["d-582acb9f9884b55b"]},{"id":"local official","name":"local official","type":"local_official","interested":false,"carried_by":["d-582acb9f9884b55b"]}],"tolls":[{"harm":"killed","group":"state_forces","series":[{"published":"2025-06-02","recorded":"2026-11-23T04:38:15.161968Z","low":12,"high":12,"hedge":null,"claim":"c-333fe109980c786e"},{"published":"2025-06-03","recorded":"2026-11-23T04:38:16.045574Z","low":20,"high":20,"hedge":null,"claim":"c-62cbabfafabeda0c"}],"low":20,"best":20,"high":20,"status":"reported","claims":["c-62cbabfafabeda0c"]},{"harm":"killed","group":"unknown","series":[{"published":"2025-06-03","recorded":"2026-11-23T04:38:16.045574Z","low":20,"high":null,"hedge":"at least","claim":"c-ac298d0e40cb3bb2"}],"low":20,"best":20,"high":null,"status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"decisions":[],"occurred":"2025-06-01","first_published":"2025-06-02","last_published":"2025-06-03","recorded":"2026-11-23T04:38:15.161968Z","updated":"2026-11-23T04:38:16.045574Z","as_of":null}');
CREATE TABLE members (
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (draft), 
	CONSTRAINT fk_members_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "members" VALUES('t-40ca3993deb99f73','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-38f86b9885135aa2','i-0a8fa1896a577564');
CREATE TABLE memberships (
	seq INTEGER NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_memberships PRIMARY KEY (seq), 
	CONSTRAINT fk_memberships_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "memberships" VALUES(1,'t-40ca3993deb99f73','i-0a8fa1896a577564','2026-11-23T04:38:15.161968Z');
INSERT INTO "memberships" VALUES(2,'t-38f86b9885135aa2','i-0a8fa1896a577564','2026-11-23T04:38:16.045574Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0001');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-2f5870452e05e83f','2026-11-23T04:38:15.161968Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-f28d6db10cb11694','2026-11-23T04:38:16.045574Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-f2cca0716f077397','2026-11-23T04:38:16.066468Z');
CREATE TABLE versions (
	id VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	published VARCHAR(40), 
	outlet TEXT, 
	agency TEXT, 
	title TEXT, 
	url TEXT, 
	language VARCHAR(16), 
	report TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_versions PRIMARY KEY (id), 
	CONSTRAINT fk_versions_document FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "versions" VALUES('r-2f5870452e05e83f','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[]}','2026-11-23T04:38:15.161968Z');
INSERT INTO "versions" VALUES('r-f28d6db10cb11694','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[]}','2026-11-23T04:38:16.045574Z');
INSERT INTO "versions" VALUES('r-f2cca0716f077397','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[]}','2026-11-23T04:38:16.066468Z');
CREATE INDEX ix_captures_sha256 ON captures (sha256);
CREATE INDEX ix_incidents_country ON incidents (country);
CREATE INDEX ix_incidents_first ON incidents (first);
CREATE INDEX ix_incidents_updated ON incidents (updated);
CREATE INDEX ix_versions_document ON versions (document);
CREATE INDEX ix_versions_version ON versions (version);
CREATE INDEX ix_extractions_version ON extractions (version);
CREATE INDEX ix_readings_version ON readings (version);
CREATE INDEX ix_drafts_document ON drafts (document);
CREATE INDEX ix_drafts_extraction ON drafts (extraction);
CREATE INDEX ix_drafts_seed ON drafts (seed);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX ix_edges_right ON edges ("right");
CREATE INDEX ix_members_incident ON members (incident);
CREATE INDEX ix_memberships_draft_seq ON memberships (draft, seq);
COMMIT;
