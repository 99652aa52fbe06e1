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
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:38:25+00:00','2026-11-23T04:38:26.286289Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:38:26+00:00','2026-11-23T04:38:27.443496Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:38:27+00:00','2026-11-23T04:38:27.507815Z');
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
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-7106384462a9aa27',0,'outcome','asserts','outlet','outlet',NULL,NULL,'{"id":"c-7106384462a9aa27","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"outcome","value":null,"hedge":null,"quote":"Fighters overrun army post in Boulikessi","start":0,"end":40,"content_span":[0,40],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-4462f027f324f404',1,'occurrence','asserts','outlet','outlet',NULL,NULL,'{"id":"c-4462f027f324f404","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","start":42,"end":163,"content_span":[42,163],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-f894ae585fd410af',2,'fatalities','asserts','local official','local_official',12,12,'{"id":"c-f894ae585fd410af","claimant":"local official","claimant_type":"local_official","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":12,"high":12,"group":"state_forces"},"hedge":null,"quote":"killed 12 soldiers, a local official said","start":165,"end":206,"content_span":[165,183],"source_span":[185,201],"cue_span":[202,206],"scope":"incident","claimant_id":null,"chain":[{"name":"local official","type":"local_official"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-aeab4c5beedbc420',3,'fatalities','unconfirmed','Malian army','military',NULL,NULL,'{"id":"c-aeab4c5beedbc420","claimant":"Malian army","claimant_type":"military","via":null,"stance":"unconfirmed","stance_detail":"not_confirmed","about":"fatalities","value":null,"hedge":null,"quote":"The Malian army has not confirmed the toll","start":208,"end":250,"content_span":[208,250],"source_span":[208,223],"cue_span":[224,241],"scope":"incident","claimant_id":"fama","chain":[{"name":"Malian army","type":"military"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"has_not_confirmed","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-e064dfa413838822',4,'responsibility','asserts','JNIM','armed_group',NULL,NULL,'{"id":"c-e064dfa413838822","claimant":"JNIM","claimant_type":"armed_group","via":null,"stance":"asserts","stance_detail":null,"about":"responsibility","value":null,"hedge":null,"quote":"JNIM claimed responsibility for the attack in a statement","start":253,"end":310,"content_span":[253,310],"source_span":[253,257],"cue_span":[258,280],"scope":"incident","claimant_id":"jnim","chain":[{"name":"JNIM","type":"armed_group"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"claims_responsibility","probability":null}');
INSERT INTO "claims" VALUES('t-38f86b9885135aa2','c-366fb3350bdc3eeb',0,'fatalities','asserts','hospital','medical',20,20,'{"id":"c-366fb3350bdc3eeb","claimant":"hospital","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":20,"group":"state_forces"},"hedge":null,"quote":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","start":0,"end":71,"content_span":[0,56],"source_span":[58,66],"cue_span":[67,71],"scope":"incident","claimant_id":null,"chain":[{"name":"hospital","type":"medical"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-38f86b9885135aa2','c-ac298d0e40cb3bb2',1,'fatalities','asserts','outlet','outlet',20,NULL,'{"id":"c-ac298d0e40cb3bb2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":null,"group":"unknown"},"hedge":"at least","quote":"MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","start":73,"end":199,"content_span":[73,199],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a81796907665c612','c-2cdfc6093e359697',0,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-2cdfc6093e359697","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"unknown"},"hedge":null,"quote":"Gunmen kill four at market near Gao","start":0,"end":35,"content_span":[0,35],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a81796907665c612','c-371babd377da85b2',1,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-371babd377da85b2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"civilians"},"hedge":null,"quote":"GAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents","start":37,"end":164,"content_span":[37,164],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a81796907665c612','c-a45c85055f6f2990',2,'responsibility','unconfirmed','outlet','outlet',NULL,NULL,'{"id":"c-a45c85055f6f2990","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"unconfirmed","stance_detail":"no_claim","about":"responsibility","value":null,"hedge":null,"quote":"Nobody claimed the attack","start":172,"end":197,"content_span":[172,197],"source_span":null,"cue_span":[172,190],"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"no_claim","probability":null}');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:38:26.286289Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:38:27.443496Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:38:27.507815Z');
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
INSERT INTO "drafts" VALUES('t-40ca3993deb99f73','x-3b06ab7fbe828e83','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-40ca3993deb99f73","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA"}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:26.286289Z');
INSERT INTO "drafts" VALUES('t-38f86b9885135aa2','x-68775f9a5a23dbba','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-38f86b9885135aa2","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE="}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:27.443496Z');
INSERT INTO "drafts" VALUES('t-a81796907665c612','x-f2af563171b9a920','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-a81796907665c612","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA=="}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:27.507815Z');
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
INSERT INTO "edges" VALUES('t-38f86b9885135aa2','t-40ca3993deb99f73','simple/2',1.0,'["same day 2025-06-01","same place Boulikessi","same actor jnim","same target fama","both Battles"]','2026-11-23T04:38:27.443496Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-3b06ab7fbe828e83','r-2f5870452e05e83f','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:26.286289Z');
INSERT INTO "extractions" VALUES('x-68775f9a5a23dbba','r-f28d6db10cb11694','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:27.443496Z');
INSERT INTO "extractions" VALUES('x-f2af563171b9a920','r-f2cca0716f077397','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:27.507815Z');
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
INSERT INTO "filings" VALUES('i:geonames:2457163','2025-06-03','t-a81796907665c612');
INSERT INTO "filings" VALUES('n:ML:gao','2025-06-03','t-a81796907665c612');
INSERT INTO "filings" VALUES('c:212:359','2025-06-03','t-a81796907665c612');
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
	body BLOB, 
	CONSTRAINT pk_incidents PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:38:26.286289Z','2026-11-23T04:38:27.443496Z',X'7801ED5AD96EE3C815FD15822F4900CAE12E526FD34802CC249E09927E4AA32114C9A2CD31452A5CDC710CFF7BCE2D5671B725B5DD9DEE206F5291ACE5DE73B773EB51AFE35B7E60FA4E2F8B8AC765955C65459C25BC687E6FE9869E2578946D4C16A4CC0A429F79DBADE7BB7852F124C3174DADEF3EE00DCEB6CCF66CCE98EB73374CF58F869EB086E373DBB4BD8DE96F4C9A90C6F6BCC0B4459BE7F2FF111365755616783B610F78ED98B318DF3EEA053BD01CEFCA36CFEE785D677818976DD1540F18BEFE0BFEB2E4901516FD2B8F0D3DCF59A3EF2CF72AF4F09B26DD58570EE61CAD52F3A6C9F901C7C4FB37ECDFF8CB79B517C75592D845E345EB23C34C1F2CC7362CD7A6D395712B26C09E375E60B3380AD33008DCC8F322FDC9D0F93DA6DF370F477100460BD658AD6EA3FDE4D1CF65B1A91BC845637153565A79CFAB86E1B05AC3AB2AC3909008AF8EBCA918FE621BBD607EFAF9C76B92017DD96DFFD7223B60E42E2321EBAC3AF0647F5395ED91D6EE0E11FA86659AA7CF80371A56DD70887358F19AE5192B344C4CDB1A2D9C3200A95F589C689F9655DC9D5A8A6FEB1956E09C5EDAE84F480B69C7B2264D0DAB75E89187AC3300AD3F9D6585866507A7D7C01B9F383B960561187FCAB6894B821B0E2B67265D54507C3F39A6F6CF9A39650D04D564383D609C979FF49D6D1AFA6D7673DBFD8A388E84B1275859F16B0B7B523641A26BF119805E55655442E97868E869C6F3444CD759D6A37ECFF296D03531B1FEF38A1FCB4A7E9AB31B79CAAACDE993E6966B3870CE9BDFD45AF9A9D0EECB2CE68656945A5DB6D09A46A647CBC639CB0EF4B11E6F5CD7B753D3DEA68EEDA6AE498E20DEB0D80E83C4E4AE19474E14D964FB6267F4D1339B54D623E65DB11FD8D7863BDB907991BDE5611005A149F37EC6669E3E42C4BD439122EBE1F53D7A966F54C3DFB54CBF3620C72160B09177439878CE09484BD68BB2D9C7659166E4E177DA7BD8F3C8356BB7AC862D375AFF8A4616DF94794E66249D80AD214AF023E2314295962006178839704C3CD1AAB244709F5ADCD6327D272027C042C6ECAD30FF559F9006A1CBB8177869E25A264B3B47C159E4C65EC47912C5AE6D8A416EFA6E9232D7720227086C5B0C3ABE9F468EE39951123B9C47DDE7E7F9994186A7743AF3275FE57470466BEA9E6DF594EB3B533E9DEB1B670EFDDA4340FFD229C497F456ABE0392F1E7D3D01CC74BBC815CF8975671E54285CE56C2BBA1E790898D4904EE9DF63F2D6036B9E272D929D4BFDDCF92EED4C435C4B880600FE4F69E514DA674EF73C518FBDE620B74BAA02CF36BC45E6BE70B3E49C65C9F92AA56C0DCBC341952C906FAFA4B3A3C52E2F721CD470EE196B8C762173EDC5A1671A3913D2C2D5F4F5D3E06B305B6F986DD1A71F7037E9C22E0B5437C983C6EA1A256FAD6554E3F5193E265A561154A729A97E76EDF051ECBD2FF786BDBF41DDD79FFD0B545F8B04655D446F708A5322C6C2BD9E50012E3736CA725654F622043BED4CEBE7BE6A7BB9907E49F86F923097055F4993C7A88534CECF7DCF34B53543909C82652B4E817E759C82653F9D36929906CFDBF3D80D9F223566107A51E510DA99A21096DBF325BDE5767450AFFE37F33B1F9F20CA033F44BCEAC80C752AE1D1573239F04592C8BCDF44A9C34D27B43C8BB3D4E50E6092542C05EBA3371B9025CC094327E15118A65B7A58715677641468D9B2E29A7565528D548388D1C08B6A539A874605ADA14D380CF1B6C8EC3449058A912E29D4649E1795CDADA60A2540A163821401C56E781113BFFAC77FB1C331E7DADF589295D849938130C2F89FC062A150047144FC58DBB18182A4434139DD4E5BE56ADA631BE5597D4B44D7C05851BDD731CF6ADCDF58D6C676DE9BEECE0976B67F6507BE1D84FF00A7FAD8FB7E4CB11251612823F97B968F22939BD696271CFC14561AE4EF0469E047E06B3DCBF150CB8A6D7CABF2FF03CB72625B95FCDF7F42BDFE00A22E4F3252C35D96E728D9217B2AE63490082CBED3CAB12A84760CEDB6AC8F199849AD660F54DD9F524F874B6A0C3CA39EED95EB3A6EE8433D6397F2D8B50E5642838C1C0CD43BBA0E8281C43E4434C198E2CBFB07F719BA13BD7917D415D065BE80CF60F118DA27BC8184D47B2CC2D7DDE482CF95EE533D06006F304B37E73FDB5234292E4034D6AC303DC85CD1C770F103594E4364BFE4D74DC32576BDE351E560B75CDCF2C97FD8B9680FA8A6CB5812D48C905FDDB28C9A0F7D6EDA4B477617E47FD2002F6EB2828444140F6958523DDD2B570DCF731A3D8258665106861A76DEAD42840FBEE3D2E62B69F3A73C9E5C5B4E720A4F179ABB68C8ACD3CEC44A7F0D10C5715B55F087E43E641AD2C96B1547EF7EB8FEE1CFBF189AADFDD42257208FADFD76E2467FA76DB4016DA9A0E584D58A268DB45D18B3ECB1AC785543107D06D9F7DFDB82020343AF47180301D34522209069F9E87ACDA0898718FE3F38DF22164970AEA54E0338F33286B72DD3348B3396434B734F275ED88F5E7885C71B25CD3D585713C5AE21B813951A575DBA27A4926BBE514617CBEE038EA1316D7A30C41388A3C7A0E5A3F72A40689BFE0284F4B4EB024E5CE4072BF00CDBB480CEC14F7E800961904AF7CF7496D38D628FD269CE043FAAC63FC3BD229C5E295303252FBA95CFFBD8C596BE0527CB56D8F901C7533A640EE2034512261AD56BF09DE6E3B3A03D2DCCA01F15BFD7D0FC82EBBDA003D2E3D4360385536F19C7E9A9ED2D42392089719BBCE818A7B66BD82E81F7144E15D91ACFC3FA54C612A6BD685F0750F483F693961104FD3C406599F02DC0728DF91E60299B17733C4EAF3DAC41F2CC1C12CD30BA2090C954A9F7AA2FE0500473B121EAA24DBED7701F42047C99A12361671A55ADEA2A8ACC2D6D0F915BB84FC75A81259E629C90263AF52AEDA4AF6C6F3B83A507AC06E2E513B9A62ECBC5052CA58C251EC7A27D1D24858CEAFD54442FC252EEF05B80E51A5F31C052955938CD1C9AE8D6664809F0E415B05C738DAB84CC4581FEEDCACA598DB4B5163980D9D1F1530403AB3E45FA915BF5B7C6F61CA7DA19E402BB2345287F2AE5FF3AEC5E16EF47BB986077418ACD999853E5D425E539D81399B12E1AA4034ABBB219B7825690DBA7455F1AB89D2E1574DBE2AEC00525BA5227D3539D355A0EB28C36A90AF8EB5FFEFAFE474373D6EA2E419F50DD255C73AAC8ABCE099F5B6A59DDCC28B514DDA276812A0F1B9190DF2ACF6D85E102F47888E1B9E396D0FD7EA88144D251FF3D2C4384DDFD14224504AA156DA1F626BB783D66A5F5F7FF879B2EFA2E6579CDA12C86EB96B82D198112F9B0462F0AFA7BB29A2249DE60B505993CAC26B3B1D5C6A4F26A43023E3E5953B52B077B61A991A792CB8D46D45A7D041B2F75B910653497EB3C9F65D00549752D49DF5D7CA445B125175C8CCBE3CDEAC2E9EACF9C7245A28028DDB6EADA06B7C89AE05ABB4A1ACE42F93691FBA9FA1B3E840380DD17AF2528E8EA33EE9C4EFB4393F25E2426D8D44AC38A62E3EA062E88377203D34BAFCF6C60914C1193D9B7FAD44D59D5E9A2294970E28EECA8CDDAE593DD45D5C58CC29A9E53830A31A735F01A014C6A86710C1B34B188CC2F0AA29BF094281673A2C18A4E88BC724F68C3DFB2A33927AD19BAAF2FB88CFD2A1688CACD1184D79F9E14D4D0D74117E248379AE5E2B3FECFD0600033508328537C35FE8CF645B278FA0F2140582B');
INSERT INTO "incidents" VALUES('i-bf2eeb6e5d1bb1d0','2025-06-03','2025-06-03','ML','Violence against civilians','Attack','reported','
civilians
market
residents
','2026-11-23T04:38:27.507815Z','2026-11-23T04:38:27.507815Z',X'7801ED59DB6EE33610FD15422F6D0139D5C5B262BFED43B140D16D8162DB8706814149B4CD46265D8ACA360DFCEF7B86BAD88E2FB137DBBD00FB66F13A1C9E199E397EF4AA7C2196DC9B785A19916B535C4995CB4228FB63E8F99E2CD02507D92C12221B89A408B32C2C02F4185148CCB09537B9B9F5BD825B81A151102583603408620CA1B6A9505842D565D97EAF304956522B8C2EF80386AD4A9E63EEA3A7F892D678CD355A735D2B6B1EF0FDE6177CF2622955D8F796DC7A93707415A5E128F5BD92961B0457C170984658716B0F25B8C1FC39FF4F582B8499BA23CD85A6DDAA49344CB004595BAD3816B909E3D00FE3211D49E7F5128E204307BC10B33C0BAE8B8067591007DEDAF7C43D7AA7F6614556FF297529542E189F73A92ACB72792F4BC955456BD7D97467F42B6B797E879E95302B610DB7DA348EB4DCCC05F6BCE9FDB1E4E60E2DF0418E51CEFEC69F77927CEB5512AEDFD81F8EFD304ACEB0BFDF60DBD2237B6C0FE91C150CFD308C2FD9C888CA418B5C72C14649E287A3336E04A6BC137CA5E17287495DDB5C13A408A0336E7929AD14E87C0460DE7993A1EF2DE47CE17E64A282D3876B405EFD5D03DC1D682BCB6D8D3900FC4A1B8B0EAC254559B8751AD83F7AF7BCAC09053BF83F38B5E4F3D63C539734C52E0483A5A5B0DF554CBF53EC5ECB5CF84C6956E9DA00518454DA362FB95CD2642F1FC46998F1AC88D3B4E0D749167938A23382FA8FD8D301DA2D7100D258E2F416EB5BF8A70FD7F6CC3D8CBE9AB8FDFCF7F2F5F9ECE360673B076E407A3A751E8ABF36883CA5A70EB113F6ABCE74F1C0DC97281805156F722C50FDA2488BF262968F82712CE2643C1AA71488FBE1478D7C98E4D7499024B3D12C1A8F83233179F2B817FAF925C635D1BCFDFEF4574209B38F925AE55ACDA46992D0ECC37CAF9AFBE155258CAD98A4F76C3BD99CE73BC734DA67F9CC2CB6BFB03B77F7CC6E8EDCC7E4B7F7F6FCF7B607C9F6EBF8499FB86F3CA967AE17F0A40BD3CC3EDB7041D4B3AD4D143D9F3836F9F8644EC0B07D3E7369FCDF3A337B1EF8659BB9CB507B767582AAFE9FD177DECB72F0964ED2EB0B9177A619EE9E7BE6DEDF735327F56E3AFC927D00206FD76BDF5B8A65264CC3B7BB5381CF1F20D68032063635EFFDA04883602686D9384AB30444012F6161F88CEA4C3BE0D7610A9611A4A351928FC2089D46F06ABBA641A5D015277C8E92936AE49FFEE5CB5529D8EFBC90543D5B898202EDAF6B851296DDC9B2643354132045AC79DF1815C6ACE1ECB529BB15577556CA6A41F5CFA698193A2B481DE8DA4783301C44F1DB603889AF27517A9504E97598FCE5ADE1CDFE5D7F6CF4837C70E816A998E1AEBA6EAA1FECE126A2ADABA9FB8E7B0989A2BF4C54D9B0AEA5129886FB45D3B41096CBFE203CC36C0CDB8AAA36A31CACFFE646D72B0CAFD59D421146E53D9C30C746CDB6FFD4DA091CE7391416196C1E4023A0123D4E7036AD2CC9056DF51CF831D5E84D85D736363BE5B5D8F9AE72ED04864E97D9F6136919EDAC05540757FAB52A4AEFBB569F68BFE97E849A4B452E245E4CB578CB8F9B2157569425B5AE8C4689090DC30261CD2E466BF2A968D1665AB43D87FE76EF76918F8936BF87D8DE13B581132CEEBDF105406CA3A51C05D9ABDF7C36643FD74A305214D8F73BF1FD031BB03F94535224A48882CD37518E2F17E7FD2614F1FC69CC33A9D81BC8214C2BF6B6161584389F6DAB332D8063686B0EC1D05FF6208CCE4696F906E297A5CC0D88F78A958F00E2DD47EF49AEEC2B68C47B97318103D2D0641BFA7DD66C52C0C1AC78BCFA76D999726148C26C83A53150F5241D526F384E9FCB8837CDB880C67DB2B4D8890C5F494A846F284D37BCC489DD4FD3F5E9178214502B0002D23A27335E5602D7C58D41A69966780A6E0E511C306DB00E4D2F07E98F0B6E9648BBC43B9C74D93DAF7D5A8233A104383516C35FCA3AE81F802782EE0E4E5DD6873D07841BB2BB9BDC8AC05BB230C2654FFDEDE9CDA1E5A0901E3F7D472E3ED3D9F758D8CBCEBEB79CC340D1FEBD4338806B759ED7C6C9E91B3A19E3F2A12755767AF4DE4B7EAAB7F9A7EA592EEA7BF58A04FA96CB1EE5AC487DD554CF3A92838F2DBB28EBADDF0398299947');
CREATE TABLE members (
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (draft), 
	CONSTRAINT fk_members_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "members" VALUES('t-40ca3993deb99f73','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-38f86b9885135aa2','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-a81796907665c612','i-bf2eeb6e5d1bb1d0');
CREATE TABLE memberships (
	seq INTEGER NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_memberships PRIMARY KEY (seq), 
	CONSTRAINT fk_memberships_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "memberships" VALUES(1,'t-40ca3993deb99f73','i-0a8fa1896a577564','2026-11-23T04:38:26.286289Z');
INSERT INTO "memberships" VALUES(2,'t-38f86b9885135aa2','i-0a8fa1896a577564','2026-11-23T04:38:27.443496Z');
INSERT INTO "memberships" VALUES(3,'t-a81796907665c612','i-bf2eeb6e5d1bb1d0','2026-11-23T04:38:27.507815Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0003');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-2f5870452e05e83f','2026-11-23T04:38:26.286289Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-f28d6db10cb11694','2026-11-23T04:38:27.443496Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-f2cca0716f077397','2026-11-23T04:38:27.507815Z');
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
INSERT INTO "versions" VALUES('r-2f5870452e05e83f','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[]}','2026-11-23T04:38:26.286289Z');
INSERT INTO "versions" VALUES('r-f28d6db10cb11694','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[]}','2026-11-23T04:38:27.443496Z');
INSERT INTO "versions" VALUES('r-f2cca0716f077397','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[]}','2026-11-23T04:38:27.507815Z');
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
CREATE INDEX ix_versions_published_document ON versions (published, document);
CREATE INDEX ix_extractions_recorded ON extractions (recorded);
CREATE INDEX ix_edges_recorded ON edges (recorded);
CREATE INDEX ix_memberships_incident ON memberships (incident);
CREATE INDEX ix_memberships_recorded ON memberships (recorded);
COMMIT;
