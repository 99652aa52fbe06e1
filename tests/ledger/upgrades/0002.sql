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
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:38:19+00:00','2026-11-23T04:38:19.757229Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:38:19+00:00','2026-11-23T04:38:20.647171Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:38:20+00:00','2026-11-23T04:38:20.680900Z');
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
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:38:19.757229Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:38:20.647171Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:38:20.680900Z');
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
INSERT INTO "drafts" VALUES('t-40ca3993deb99f73','x-3b06ab7fbe828e83','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-40ca3993deb99f73","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA"}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:19.757229Z');
INSERT INTO "drafts" VALUES('t-38f86b9885135aa2','x-68775f9a5a23dbba','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-38f86b9885135aa2","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE="}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:20.647171Z');
INSERT INTO "drafts" VALUES('t-a81796907665c612','x-f2af563171b9a920','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-a81796907665c612","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA=="}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:20.680900Z');
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
INSERT INTO "edges" VALUES('t-38f86b9885135aa2','t-40ca3993deb99f73','simple/2',1.0,'["same day 2025-06-01","same place Boulikessi","same actor jnim","same target fama","both Battles"]','2026-11-23T04:38:20.647171Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-3b06ab7fbe828e83','r-2f5870452e05e83f','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:19.757229Z');
INSERT INTO "extractions" VALUES('x-68775f9a5a23dbba','r-f28d6db10cb11694','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:20.647171Z');
INSERT INTO "extractions" VALUES('x-f2af563171b9a920','r-f2cca0716f077397','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:20.680900Z');
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
','2026-11-23T04:38:19.757229Z','2026-11-23T04:38:20.647171Z',X'7801ED5AD96EE3C815FD15822F4900CAE12A917A9B46126026F14C90F4531A0DA148166D8E2952E1E28E63F8DF736E2D5C44DA92DAEE4E779037A948D672EFB9DBB9F56836C92DDF33736B5665CD93AA4EAFF232C9535EB6BF774CCBCC533CCA57360B33E684D19A059B4DB0F6F1A4E6698E2FDAC6DC7EC01B9C6D981BB89C317FCDFD28333F5A66CA5A8ECF5DDB0D56F67A65D38434B6E325A62DBBA250FF0F98286FF2AAC4DB297BC06B878225F8F6D12CD99EE6785775457EC79B26C7C3A4EACAB67EC0F0F55FF097A5FBBC74E85F7568E979C15A73EBF8575180DF34E9CAB9F230E7689586B76DC1F73826DEBF61FFC65FCEEB9D38AE96C4361E2FDA1C1866FAE078AEE5F82E9DAE4A3A3101F6BC0A42972571944561E8C741109B4F96C9EF31FDAE7D388803305AB0C16A4D17EF268F7EAECA55D3422E064BDAAA36AA7B5EB70C87355A5ED739868444787DE06DCDF017DBE805F3D3CF3F5E930CE84BB9FD5FCB7C8F91BB9C846CB27ACFD3DD4D5D75075A5B1E225A5B8E6D9F3E03DE68597DC321CE61C56B56E4AC3430316D6BB470C600A47E6171A25D56D5893CB512DF26B09CD03BBDB4D59F9016320E55439A1A5693E851876C7200AD3F9DE34496E386A7D7C01B9F383B542561187FAAAE4D2A821B0EAB66265DD4507C3F39A65E9F3573C65A08AACD717AC0B8A83E995BD7B6CCDBFCE656FE8A398E84B1275859F96B077BD23641A2EBF019805ED7555C41E978689959CE8B544C272DEBD1BC674547E89A9858FF79CD0F55AD3E2DD88D3A65DD15F4497BCB0D1CB8E0ED6F1AA3FA541AF7559E70CB282BA3A93A68CD20D3A3659382E57BFAD84C56BEBF7633DBDD649EEB67BE4D8E2059B1C48DC2D4E6BE9DC45E1CBB64FB6267F4D1339BD4D623E65DB01FD8D78A7B9B8805B1BBE1511887914DF37EC6669E3E42C4BD435122EBE1F53D7A966F54C3DFB54CBF3620C72160B09177439878CE09284B36CBAADD255599E5E4E1B7C67BD8F3C8351BB7AC812DB746FF8A4116DF56454166A49C806B204AF003E2314295912206978839704C3C35EAAA42709F5ADCC6B1D75E484E80458CB91B61FE8B3E210B239FF1200CB2D4776C964947C159EC2741CC791A27BE6B8B416EAFFD3463BEE3855E18BAAE18F4D6EB2CF6BCC08ED3C4E33C969F9FE76706199ED2E9913FF92AA783335A52F7D1564FB9BE33E5235DDF3873E8D71E02FA974E21BEA4B75A04CF79F1E8EB09E048B7B35CF19C5877E64185C275CEB6A0EB918780490DE994F93D266F3DB08EF3A459B273A99F3BDFA59D69884B09D100C0FF29AD9C42FB91D33D4FD463AF39C8ED92AA2070AD6096B9CFDC2C39675572BE4A291BCB0970502D0BE4DB0BE9EC68B1CB8B1C0F359C7FC61AA35DA85C7B76E8238D9C0969E16AFAFA69F03598AD37CCAEECD30FB89B6C669725AA9BF4C1604D8392B73172AAF1FA0C1F13CDAB08AAD3B4543FBB76F828F6DE977BC3DEDFA0EEEBCFFE05AAAF5982B22CA23738C5291163E15E4FA800E71B1B65390B2A7B1182523BD3FAB9AFDA5E2EA45F12FE9B24CC55C917D2E4316A218DF373DF334D6DC91014A7E0B89A53A05F925370DCA7D34672A4C1F3F63C76C3A7488D2308BDA87208ED4C5108CBEDF992DE72251DD4ABFFCDFCCEC7278872CFF731AF2599A14F253CFA422607BE481199F7AB38F3B8ED454EE07096F9DC034CD29A65607DCC7605B2847951E4A53C8EA26C430F6BCE1A49468196AD6A6E385736D5480D881803BCA831A5796854D01AC684C3106F8BCCCE5054A0189149A1A1F2BCB86A6F0D5D28010A9209D20414BBE16542FCEA1FFFC5F687821B7F63695E61276D0EC208E37F028B854211C411F1639D64030549878272BA9DAE2EF4B4872E2EF2E69688AE81B1A27A4F32CF7A7CBD729C95EBBDB7FDAD176E9DE86A136C5C37FA0738D5C7DEF7638A85880A4319C93F70D62832B9ED6C78CAC14F61A541FE5E9885EB187C6DE078016A59B18D6F55FE7F6079416CAB96FFFB4FA8D71F40D415694E6AB8CB8B02253B644FC59C011281257746355685D08E65DC56CD2107336934EC81AAFB53EA91B8A4C6C0B27A5CFB6AED6F9C8D03F58C5DCAA36C1D2C8406153918A877741D0403897D88688231CD97F70FEE7374277AF32EA92B60AA7C019FC1E231B44B790B09E9F7588CAFE5E482CF55EE533F06006F308B9CF39F5D259A1417201A6BD6981E64AEE863F8F8812CA725B25FF1EBB6E513BB2E79543528974B3A3EF90F3B17ED01DD74194B829A11EAAB5B9653F3A1CF4D7BE9A8EE82FA4F1AE0E54D5E929088E2210D2BAA47BE72D5F2A2A0D103886516E760A861E77215227CF01D57365F2B9B3FE5F1D4DA6A925378BAD0DC45436699762656FA6B802849BABA863F24F7A1D21029AF451CBDFBE1FA873FFF6219AEF153875C813CB6F1DB891BFD9DB13206B465829613562B9A34CA7661CCAAC7B2E0552D41F45964DF7FEF4A0A0C0CBD1E610C044C1F898040A6B346D7EB089A7888E1FF83F32D629102E752EA3480B3A81278DB2ACBF2246705B474ECE9C40BBBD10BAFF078A3A4B907EB62A2281B825B51A971DDA57B422AB9E41B557471DC3EE0580633A607433C81387A0C3A6BF45E05085D7B3D03213D955DC0898BFCE08481E5DA0ED039F8C90F30210C52E9FE99CE72BA51EC5139CD23C18FAAF1CF70AF08A757DAD440C98B6EE5F33E76B6A56FC1C9B205767EC0F1940E3906F19E2209138DEA25F84EF3F1A3A03D2DCCA01F1DBF97D0FC82EBBDA003D2E3D4B5438DD3601EC7E9A91BCC423920897197BCE818A7AE6FB93E81F7144E35D99A1C87F5A98C154C7BD1BE0EA0E807ED262D2308FA7980AA32E15B80E512F33DC052352F8EF138BDF6B004C933734834C3E88240AE52A5DEABBE804311CCC586A88B36F9DEC07D0811F055868E849D1954B5EAAB282AB77403446EE13E3D670196788A71429AE8D4EBB493BE7283CD112C036035142F9FC8354D552ECE60A964ACF03816EDEB202964D4ECA6227A11966A87DF022C97F88A0196BACCC2698EA1896E6D8E94004F5E01CB25D7B848C85C14E8DFAEAC3CAA9136CE2C07B0251D3F4530B0BAA6483F72ABEB8DB539C7A94A839C6177A408ED4F95FC5F87DDCBE2FD681713ECCE48B16326E654397549790EF64465ACB306E980525936E356D00272FBB4E84B0357EA5243B72BEF4A5C50A22B752A3D35596B1420CB6893BA80BFFEE5AFEF7FB40C6FA9EE12F409D55DC235679ABC924EF8DC52CB9133A3D4D2748BDE05AA3C6C44417EA33DB7134533D0E321868F1DB782EEF7430DA48A8EFAEF61192294F753881411A8D6B485DE9BEAE2F59855D6DFFF1F6EBA98DB8C150D87B218AE5BE2B6640C4AE4C312BD28E8EFC96A9A247983D56664F2B09ACAC6161B93DAAB0D09F8F8646DDD2D1CEC85A5469E4A2D371AD16BF5116CBCD4E54254D15CADF37C96411724F5B524737BF19166C5965A7036AE8E7754174E577FE6940B120544E9B6956C1BDC226B826B9595349C85F66D22F7D3F5377C080700E517AF2528E8EA33EE9C4EFB4393F25E2426D8D442C38A62E3E2062E88376A03D34BAFCF6C60964C1193D9B7FAF44D59DDE9A2294970E28EECA8CD2AF34979517536A3B0A6E7D4A043CC690DBC4600939A611CC3064DCC22F38B8290139E12C56C4E3458D1095157EE096DF85B499A73D29AA1FBFA82CBD82D6281A8DC024178F9E929418DFA3AE8421CE846B35A7CDAFF193518C00C3420CA245FFDF41F3CA15089');
INSERT INTO "incidents" VALUES('i-bf2eeb6e5d1bb1d0','2025-06-03','2025-06-03','ML','Violence against civilians','Attack','reported','
civilians
market
residents
','2026-11-23T04:38:20.680900Z','2026-11-23T04:38:20.680900Z',X'7801ED59DB6EE33610FD15422F6D0139952CCB8EFDB60FC50245B7058A6D1F1A040625D1361B9974292ADB34F0BFEF194AA2EDF8127BB3DD0BB06F16AFC3E199E199E3C7A0CA1762C98349A09511B936C59554B92C84B23FC64118C8025DB297CDFA42644391167196C545841E230A8919B60A2637B76150702B30B41FF5D35E34EC45098650DB54282CA1EAB26CBF5798242BA9154617FC01C35625CF31F731507C496BBCE61AADB9AE95350FF87EF30B3E79B1942AF6BD25B7C1241E5EF547F1701406252DD78BAEA2C160D4C78A5B7B28C10DE6CFF97FC25A21CCD41D692E34ED564DFA83144B90B5D58A63919B3889C33819D091745E2FE10832B4C70B31CBB3E8BA887896454914ACC340DCA3776A1F5664F59F529742E582F13997AAB22C97F7B2945C55B4769D4D7746BFB296E777E85909B312D670AB4DE348CBCD5C60CF1BEF8F25377768810F728C72F637FEBC93E4DBA09270FDC6FE781CC6FDF40CFBFD06DB961ED9637B48E7A86810C67172C94646540E5AE4920B364AD3301E9E712330E59DE02B0D973B4CEADAE69A2045009D71CB4B69A540E72300F32E980CC26021E70BF72313159C3E5803F2EAEF1AE0EE405B596E6BCC01E057DA5874602D29CAC2ADD3C0FE31B8E7654D28D8C1FFC1A9259FB7E699BAA4297621182C2D85FDAE62FA9D62F75AE622644AB34AD7068822A4D2B679C9E5922607792F19C519CF8A64342AF8759AF5031CD11941FD47ECE900ED963800692C717A8BF52DFCE3C3B53DB387D15713B79FFF5EBE3E9F7D1CEC6CE7C00D484FA7CE43F1D70651A0F4D42176C27ED5992E1E98FB1205A3A0E24D8E05AA5F1469FDBC98E5C3689C88241D0FC7230AC4FDF0A3463E48F3EB344AD3D970D61F8FA3233179F2B817FAF925C635D1BCFDFEF82BA184E9A3A456B95633699A2434FB30DFABE67E785509632B26E93DDB4E36E7F9CE318DF6593E338BED2FECCEDD3DB39B23FB98FCF6DE9EFFDE7A906CBF8E9FF489FBC6933C73BD80275D9866F6D9860B22CFB63651F47CE2D8E4E3933901C3F6F9CCA5F17FEBCCF43CF0CB367397A17A767582AAFE9FD177DECB72F0964ED2EB0B9177A619EE9E3D73F7F7DCD449DE4D875FB20F00E4ED7A1D064BB1CC8469F876772AF0F903C41A50C6C0A6E6BDEF15A3289A894136EE8FB21444012F6161F88CEA4CDBE3D7F1082C231A0D87693E8CFBE8348257DB350D2A85AE38E173949C5423FFF42F5FAE4AC17EE785A4EAD94A1414687F5D2B94B0EC4E96259BA19A002962CDFBC6A830660D67AF4DD9ADB8AAB352560BAA7F36C5CCC05941EA40D73EECC571AF9FBC8D0693E47AD28FAE86D7D1388AFE0AD6F0A67FD71F1BFD20EF1DBA452A66B8ABAE9BEA077BB88968EB6A6ADF712F2151F8CB44950DEB5A2A8169B85F344D0B61B9F407E1196663D85654B519E560FD3737BA5E6178ADEE148A302AEFE18439366AB6FDA7D64EE038CFA1B0C860F3081A0195E8498AB36965492E68ABE7284CA8466F2ABCB6B1D929AFC5CE77956B273074BACCB69F48CB68672DA03AB8D2AF5551BCEF5A7DA2FDA6FB116A2E15B9907831D5E22D3F6E865C595196D4BA321A2526340C0B8435BB18ADC9A7A2459B69D1F61CFADBBDDB453E26DA420FB1BD276A032758ECBDF105406CA3A51C05D9ABDF4236603FD74A305214D8F73BF1FD03EBB13F94535224A48882CD37518E2F17E77E138A78FE34E69954EC0DE410A6157B5B8B0A425CC8B6D59916C009B4358760E82F7B10466723CB7C03F1CB52E606C47BC5CA4700F1EEA3F72457FA0A1AF1DE654CE0803434D986BECF9A4D0A3898158F57DF2E3B532E8C49986DB03406AA9EA443EA8DC7A3E732E24D332EA2719F2C2D7622C3579212E11B4AD30D2F7162F7D3747DFA852005D40A8080B4CEC98C9795C07571639069A6199E829B4314074C1BAC43D3CB41FAE3829B25D22EF10E275D76CFAB4F4B70269400A7C662F84B5907FD03F044D0DDC1A9CBFAB0E78070437677935B11784B1646B8ECA9BF9EDE1C5A0E0AE9F1D377E4E2339D7D8F85BDECEC7BCB390C14EDDF3B8403B856E7796D9C9CBEA193092E1F7A5265A747EFBDE4A77A9B7FAA9EE5A26150AF48A06FB9EC51CE8AD4574DF5AC2139EBF7A949919F');
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
INSERT INTO "memberships" VALUES(1,'t-40ca3993deb99f73','i-0a8fa1896a577564','2026-11-23T04:38:19.757229Z');
INSERT INTO "memberships" VALUES(2,'t-38f86b9885135aa2','i-0a8fa1896a577564','2026-11-23T04:38:20.647171Z');
INSERT INTO "memberships" VALUES(3,'t-a81796907665c612','i-bf2eeb6e5d1bb1d0','2026-11-23T04:38:20.680900Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0002');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-2f5870452e05e83f','2026-11-23T04:38:19.757229Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-f28d6db10cb11694','2026-11-23T04:38:20.647171Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-f2cca0716f077397','2026-11-23T04:38:20.680900Z');
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
INSERT INTO "versions" VALUES('r-2f5870452e05e83f','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[]}','2026-11-23T04:38:19.757229Z');
INSERT INTO "versions" VALUES('r-f28d6db10cb11694','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[]}','2026-11-23T04:38:20.647171Z');
INSERT INTO "versions" VALUES('r-f2cca0716f077397','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[]}','2026-11-23T04:38:20.680900Z');
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
