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
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:42:35+00:00','2026-11-23T04:42:36.103452Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:42:36+00:00','2026-11-23T04:42:36.993695Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:42:37+00:00','2026-11-23T04:42:37.026152Z');
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
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-7106384462a9aa27',0,'outcome','asserts','outlet','outlet',NULL,NULL,'{"id":"c-7106384462a9aa27","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"outcome","value":null,"hedge":null,"quote":"Fighters overrun army post in Boulikessi","start":0,"end":40,"content_span":[0,40],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-4462f027f324f404',1,'occurrence','asserts','outlet','outlet',NULL,NULL,'{"id":"c-4462f027f324f404","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","start":42,"end":163,"content_span":[42,163],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-f894ae585fd410af',2,'fatalities','asserts','local official','local_official',12,12,'{"id":"c-f894ae585fd410af","claimant":"local official","claimant_type":"local_official","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":12,"high":12,"group":"state_forces","harm":null},"hedge":null,"quote":"killed 12 soldiers, a local official said","start":165,"end":206,"content_span":[165,183],"source_span":[185,201],"cue_span":[202,206],"scope":"incident","claimant_id":null,"chain":[{"name":"local official","type":"local_official"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-aeab4c5beedbc420',3,'fatalities','unconfirmed','Malian army','military',NULL,NULL,'{"id":"c-aeab4c5beedbc420","claimant":"Malian army","claimant_type":"military","via":null,"stance":"unconfirmed","stance_detail":"not_confirmed","about":"fatalities","value":null,"hedge":null,"quote":"The Malian army has not confirmed the toll","start":208,"end":250,"content_span":[208,250],"source_span":[208,223],"cue_span":[224,241],"scope":"incident","claimant_id":"fama","chain":[{"name":"Malian army","type":"military"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"has_not_confirmed","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-e064dfa413838822',4,'responsibility','asserts','JNIM','armed_group',NULL,NULL,'{"id":"c-e064dfa413838822","claimant":"JNIM","claimant_type":"armed_group","via":null,"stance":"asserts","stance_detail":null,"about":"responsibility","value":null,"hedge":null,"quote":"JNIM claimed responsibility for the attack in a statement","start":253,"end":310,"content_span":[253,310],"source_span":[253,257],"cue_span":[258,280],"scope":"incident","claimant_id":"jnim","chain":[{"name":"JNIM","type":"armed_group"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"claims_responsibility","probability":null}');
INSERT INTO "claims" VALUES('t-ed381b43efb4c4a3','c-366fb3350bdc3eeb',0,'fatalities','asserts','hospital','medical',20,20,'{"id":"c-366fb3350bdc3eeb","claimant":"hospital","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":20,"group":"state_forces","harm":null},"hedge":null,"quote":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","start":0,"end":71,"content_span":[0,56],"source_span":[58,66],"cue_span":[67,71],"scope":"incident","claimant_id":null,"chain":[{"name":"hospital","type":"medical"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-ed381b43efb4c4a3','c-ac298d0e40cb3bb2',1,'fatalities','asserts','outlet','outlet',20,NULL,'{"id":"c-ac298d0e40cb3bb2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":null,"group":"unknown","harm":null},"hedge":"at least","quote":"MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","start":73,"end":199,"content_span":[73,199],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-2cdfc6093e359697',0,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-2cdfc6093e359697","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"unknown","harm":null},"hedge":null,"quote":"Gunmen kill four at market near Gao","start":0,"end":35,"content_span":[0,35],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-371babd377da85b2',1,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-371babd377da85b2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"civilians","harm":null},"hedge":null,"quote":"GAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents","start":37,"end":164,"content_span":[37,164],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-a45c85055f6f2990',2,'responsibility','unconfirmed','outlet','outlet',NULL,NULL,'{"id":"c-a45c85055f6f2990","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"unconfirmed","stance_detail":"no_claim","about":"responsibility","value":null,"hedge":null,"quote":"Nobody claimed the attack","start":172,"end":197,"content_span":[172,197],"source_span":null,"cue_span":[172,190],"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"no_claim","probability":null}');
CREATE TABLE decision_documents (
	decision VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_decision_documents PRIMARY KEY (decision, document), 
	CONSTRAINT fk_decision_documents_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "decision_documents" VALUES('j-1f2786b151ac1c93','d-582acb9f9884b55b');
INSERT INTO "decision_documents" VALUES('j-1f2786b151ac1c93','d-e379a5b27e98b890');
CREATE TABLE decisions (
	id VARCHAR(24) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	author TEXT NOT NULL, 
	time VARCHAR(32) NOT NULL, 
	undoes VARCHAR(24), 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_decisions PRIMARY KEY (id)
);
INSERT INTO "decisions" VALUES('j-1f2786b151ac1c93','accept','Ana','2026-11-23T04:42:40.100057Z',NULL,'{"id":"j-1f2786b151ac1c93","kind":"accept","author":"Ana","time":"2026-11-23T04:42:40.100057Z","reason":"two residents confirmed it","groups":[[{"document":"d-582acb9f9884b55b","seed":"i-0a8fa1896a577564","date":"2025-06-01","place":"Boulikessi","quotes":["BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","Fighters overrun army post in Boulikessi","JNIM claimed responsibility for the attack in a statement","The Malian army has not confirmed the toll","killed 12 soldiers, a local official said"]},{"document":"d-e379a5b27e98b890","seed":"i-ea7a252eaa46e49f","date":"2025-06-01","place":"Boulikessi","quotes":["MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says"]}]],"claims":[],"changes":[{"field":"place","before":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","after":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","told":["{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}"]}],"undoes":null}','2026-11-23T04:42:40.100057Z');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:42:36.103452Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:42:36.993695Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:42:37.026152Z');
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
INSERT INTO "drafts" VALUES('t-a2c3874a218652e0','x-c92b979ed634b1ae','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-a2c3874a218652e0","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA","published":"2025-06-02","weapons":[],"injured":null,"terms":"AjrC95DCEJbsQeBR8AWopXDuaU6auHbcBbuyi9ai_EmHcqCLr39sKrts5wNtyEbzF74EY4UO5M69bD","names":"BIhP9SRWbXOAcqddLqizojIkkSrnoqs6Vz1W","headline":"AjrDCEWopr39ts5","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"local official","low":12,"best":12,"high":12,"groups":["state_forces"],"claims":["c-f894ae585fd410af"]}]}','2026-11-23T04:42:36.103452Z');
INSERT INTO "drafts" VALUES('t-ed381b43efb4c4a3','x-df82d9f56d2590d3','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-ed381b43efb4c4a3","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE=","published":"2025-06-03","weapons":[],"injured":null,"terms":"DCEJbsJiqQoLRrhR8AWopXDuauHbuyjHdjp2r39sKrts54UO5M67B27wm9bD","names":"HzrOUpP9SRWbSQzXOAm4enoq8uP","headline":"JbsJiqQoLRrhR8AWopsKrts59bD","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"hospital","low":20,"best":20,"high":20,"groups":["state_forces"],"claims":["c-366fb3350bdc3eeb"]}]}','2026-11-23T04:42:36.993695Z');
INSERT INTO "drafts" VALUES('t-93b6843ff3f39002','x-bc8c04500099bd04','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-93b6843ff3f39002","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA==","published":"2025-06-04","weapons":[],"injured":null,"terms":"BylEzIJbsR8AXDuYrLa6ybuydkwjYtkMFpe7qCLvHf4EY4UO5M67B28nB","names":"A9sKieP9SXOAdLqm4enoqoc3z1W7Ml","headline":"BylEzIa6ydkwkMFvHf","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"outlet","low":4,"best":4,"high":4,"groups":["civilians","unknown"],"claims":["c-2cdfc6093e359697","c-371babd377da85b2"]}]}','2026-11-23T04:42:37.026152Z');
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
INSERT INTO "edges" VALUES('t-a2c3874a218652e0','t-ed381b43efb4c4a3','weighed/1',1.0,'["same place Boulikessi","same day 2025-06-01","same actor jnim","same target fama","both Battles","killed 12, a later report 20","alike in words and names (0.95)"]','2026-11-23T04:42:36.993695Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-c92b979ed634b1ae','r-a41f314c9ca2a005','rules-0.1.0','[[],[],[]]','2026-11-23T04:42:36.103452Z');
INSERT INTO "extractions" VALUES('x-df82d9f56d2590d3','r-bedf68ff01f503c1','rules-0.1.0','[[],[],[]]','2026-11-23T04:42:36.993695Z');
INSERT INTO "extractions" VALUES('x-bc8c04500099bd04','r-9dbfcc73e2c7895d','rules-0.1.0','[[],[],[]]','2026-11-23T04:42:37.026152Z');
CREATE TABLE filings (
	"key" VARCHAR(160) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_filings PRIMARY KEY ("key", day, draft), 
	CONSTRAINT fk_filings_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('s:ML:blks','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('a:ML:jnim:12','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('s:ML:blks','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('a:ML:jnim:20','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('n:ML:gao','2025-06-03','t-93b6843ff3f39002');
INSERT INTO "filings" VALUES('i:geonames:2457163','2025-06-03','t-93b6843ff3f39002');
INSERT INTO "filings" VALUES('c:212:359','2025-06-03','t-93b6843ff3f39002');
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
	body BLOB, place TEXT, admin1 TEXT, lat FLOAT, lon FLOAT, precision VARCHAR(12), killed INTEGER, reports INTEGER, 
	CONSTRAINT pk_incidents PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('i-bf2eeb6e5d1bb1d0','2025-06-03','2025-06-03','ML','Violence against civilians','Attack','reported','
civilians
market
residents
','2026-11-23T04:42:37.026152Z','2026-11-23T04:42:37.026152Z',X'7801ED59DB6EDB4610FD15822F6D01CAE545942CBDE5A10D50342D50A47DA811084B72296F4C71D5E5D2AE6BE8DF7B66799545C9549C26719137897B1B0ECF9C9939FB6017F135DF307B69CB5CF158AAE442E4B14878AEBFF76CC7160986C4244A7DCEA3190F132F8ABCC4C588E289C00A5DD8CBAB778E9D30CD31D577FD70E2CE266E8029F46CC5736C91975956FFDF62912884CC313B61F798B6CD588CB50F76CE36B4C76B26F1349665AED53DFEBFF9197F59B211B9D78E664CDB4B6F76E1CFBDD9DCB133DA6EE25EB8D3E9DCC78EBD3372CE14D6AFD93F5C6BCED5CABCD29A4B3AAD58FAD3105B90B5C59661932B2FF01C2F98D22BC9B8DCC01164E884253C8D23F732715914B9816BEF1C9BDF6274A5EFB764F51F42663C8FB9C5D64CE485B662712B32C1F282F62EA3D5DEEC575AB3F806235BAEB65C2BA6A5AA1CA9995A739C79D5FA63C3D40D9EC007316619FB2B7FDE08F2AD5D08B8BEB3DF5B389E1F8EB0BF3DA06FE99133FA531A47B953C7F382730E52BC30D022979C7150183ADE6CC4178129779C6D255C6E30294B1D4B82140134659A65420B8EC10700E6CE5E4E1DFB5AACAFCD8F881770FA7407C8E7EF4B80BB016DA1992EB10680DF4AA53180BD04CF12B34F05FB07FB966525A1600FFF834B33B6AECD5365464BF435B76069C6F5378525EF72EB568A983B562EAD42960A8822A4D2B171C6C48616DBF124987B118B92603E4FD86518F9365ED11841E347EC69006DB6188034B6387DC40E3312846FC2935584D0AC6048A1A958A6EB0770611BD1B55B5AA4BD98D0FEFC9FEEE5F9EC93C1ABCFA41DD44F13F05014D7A168E7726570BFB47E91914CEE2DF38F27168526AB981AC87F56BCFA7192C6337711F0205CCC16730AE7C320A6876C1AC697A11B86E92CF5170BF748649F7CDD333FC5738C1BCD09FD44D77E3562E636D6CA3C96792A54C576E9877D9EBCFA84AC28B8D285252871F6596D9C7B4D4953E7FF917479B8F158D73429BFF34A1BFC5F73FFF8DCDFE2A89FA93F69BAFD5AB3B555F41935DB99647558F98C8DB3B638EC02ED69FAE988FF24B360DA61F9752E8BBC1BFB266D65FBE2DF64BF2C6FEBC513F5F97F19E6E312E1E0B73ED9539C09F191668C454BDBD1B468A90AF7D693C389F703908F254FF7073BC7DEF04DC455D5AA34BE412B34D09320AC30B1920B6E27C9DC75533E8D16FE3C0A511D21B7278AA5D4A2EBC922886697D3204D833458B8AE8F41C559D16F07D164B55DCB1ADD3AC90B3FFCCD36DB8C5BBFB14490F0A0057A313C7F5DE6E8FEAD1B9165568A460C95A055A5638B3405ABEA654A95353B6ECB2813C535B58E5D1F38355690B0D23C9F4D3C6FE2076FDDE972EA2F83F985EBCFBCD0FF13134DF943DA8B60D8356559C1E91BB7E5CB43A5C7C49321805073C88C5A517593B45FFDACD128DA815B01C9A70501540B985C574C58065CE0D12AE19A89F6ED5884D598D60BD89AF206FBE9B592E516D3CBFC2647538B5DAF99DA54870200F0D21A875626FC554A231E8DF338AC5330C485FE42F247101ABF6992626A65C27502D23FAAEEB97E589D14977CEF7F114B23DE349A57DF67A413D5ABAEA1E898B6BA56A85A3FD6DA4FFD9FBE15CFD722277752B7403A47DD3554532E34CF327ABA5512ED3BF4A1A66BC64429C9BFBC86A3AAE1F85478D467D7A67E54382AFE1E021FE196FCB0735AF81DA4E00E6A7883D63B5F00FCFABAD50800BEFAD5B1A6D64F65CE2D5272AC6FF7C8E13B6B62FD9E1B054B40024AAC754711F86748A23D90E8823D260C4BE4D61BC85096CCADB7252F20803A565F15ABC11D40D334E886EE75006F0C5672D857803F936F8F02FCA097FB0800DF4FB28F38B6D520C00D0DD30217A4658A9A265AB6AD486990418FEB1786D589373D12C82B6C2D8032A49C3E75D2A8B7983FC59E57D53C97E67D320A6D649A174A9FF015517C55F4984B88C7545F67973DCEC1CBEE271912A83507360C319B1A015F9129054232A2ECD5501985C351FB601DF8F947EC190B1597196E46AA2A837080EB16D8A655C9F1EF71C63B6213941A541294196ADB072BB8FD17D8992E474B4A84245557B46C539D6554EEA672689914E642CB31C23DA63FBFCA3AE82DF642C9242D7869589DFBC0226B3F493F95D28F54021565C0B4AE52334A289E4034C3F505A8A3BA7B825F293251C625225F63DCFC34D50837DA7C27DF53CDD238A4BE03E9DD8A60DDC1E5475B8D0EB988407EEEB5469A49BAFCEA1AA8A153CFDEF5B4993BC2EC31E47535EB67C1DD472CEEFFAFB83B70D19789BB4333774DCF4E2D2DF11F0C97715C2A73E3D8B58D0182D904F5EA28DF65ACD0C747ABCBFC113D67B9A53BCCBA673DD19BB26225D3A623C29F9E5D55417227F4359A71F47A5D4E819ABFDFCE229B49DCC30E33FF711EEA45BF598F9B1994D7A2B0D60277F0F095491AB42B325B77EDDE043232CEEE5F07B98F96','Gao','Gao',16.27167,-0.04472,'near',4,1);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:42:36.103452Z','2026-11-23T04:42:36.993695Z',X'7801ED5B598FDBC811FE2B0DBE641790263C75CC9B8D6481DDC4BB41E2A71886D0249B123D1C52E131B31363FE7BBEEA6EDE94C439ECF52EF226359B7D547D75173F1B457010B7DCB836B2341741968757711AC4A148CB3F5BC6C288433C8A9726DF44DCDA6C57DC5BAFBD958B27B90863BC5116C6F507CC107CCD6DCF169CBB2BE16E23E3E3C2087929F0BA6DDADED25C2D4D5A90C67622C5B2699524FAFF110BC5459CA5981DF2074C3B263CC0BB9F8D94DFD21A6FB32A896F4451C4781864555AE60F187EF777FCE5E16D9C5AF42F3B96F43CE1A5716DB9575B0FBF69D1A575E560CDCE2E8528CB44DCE29A98BFE7FFC55F21F29DBC6E4D896BBFBB6971E458E983E5D80BCBB5E9765950C90570E6A5B7B179E06FA3ED66E3FA9EE71B8F0B43DC61F95DF9709417E0B46181DD8ACADFF51EFD9CA5CBA2045D180FCA2C67D99DC84B8ECBB252E4798C214911911F459973FCC5311AC2FCF4F38FEF8806F4A63AFEA734BEC5C84D4C4436787E2BC2DD3ECFAA23EDAD2EB15D2D2CD3BC7C07CC2879BE172067BBE33B9EC43C6558988ED5D938E20052B3B1BCD12ECAF240DD5A936FED2DAC8D7379EB457343DA881DB38238D5EEA6D0A32F59C4005A733BCBDA2E2C7B73790FCCB817FC98A58461FCC9AA32C8086EB8AC5E99789183F1CDE2587A356BE58897205419E3F6807192DD1BD7B6B9300EF1FE5063DF17B814461F2167E9A70A12553F21E255781150CFF3CCCFC0763C5C18512C92502EA864EBB371C7938AF0D513B293AF277CAFEF9A57897C8D0126E2088104565908214C013A9C4B842CCF324837C42DE1F12DBD66044BD75DD99169AF23C77623D72445102C79606F37A1295C33F01DDFB749F6E5B9E8A51347ACA547AE3B213F90AFA570D65BEEF9F65A6C37FE666BD2BACF38CC23F10B0A268420F8D01A0A3AA435729E947A003C68748EA66983C0DFA3F2F92621F0BBA6E86F8858E3D3D28AECF566E55B9EC5032BD83A10BC3182BB66A595BBB7ADE939A556B45E30D2ACDC05591AC56435AED9FB83601D75CF0EBC6098C29A29ACC48C324B1212CD67AA94B565AE9C0D2916BEE5DC5E4B9532A967A2CDD6E5C2DB7851E85A268F94F211DC7703CF1722F403D736E5A030576E1871D77236CE6663DB72D059AD22DF713CD30F0347085FBD3E4F77B534BC0483818EFA2AB7FBF80873595B829347BDA44E67D267B63AED3A2CCDF15A3FE24B7B2E8D06CCC531CBB5FD1C19C02C1513668FA0D1B17A93709A67F5BEDE7D2F01738E459D79D1B910A89DC709EE77D40A88DDFA75C6EFD18B6CA03674D74670B35FC3DF9AD48333A577CA336B31FA87E2CA25811868EA7926A7AB6A5BBA3D253CF1EC85370A2146BA9934BA8E7D5FC494F5C2F270D19A16881426FCEACE664F8FB61C0493EE8C3D3AA7D04EFFE8D2038ECC84F45C6DD4C47AAD3AC2868DEC5669E3D640234523D14D1187850F8C1705C2F382C5148F3646020B8D231E8A296BC23F3BCEF938F77A4DF4DA5EEF15C2D8863C67AD28B981D83F11E59F0A96DDA7EC2E8B03B180B3C88AAC420A80119629826D2886B871E41B4D53F1156E71890BD8F8FCC13A0ED60457CF02793603FB19832608BD943A38C7A15771E867B9489336894FF9E633A57A4AA0741EC5B2EB3C0AFD525914CB7EBC2C6C0336CF3B7357E38F123994D2E9A47106383B8B0B08C04C52CCD5004D12A9D1002AD5D120E4D5541C087939A30286DC8A5B5FE42A0D54D3469AA051BE14ECC6449502BE5BFA91234C678B6857F0C81514ED86398F902D33CA25B70367B376B96D6D56C83853C4970B5EA8341E12DA592E987565D27801ADC3645E87F59238721C9966D64F9BD16CE98A329D4495F39417CBB463EA67E581B531D64D9C24C89501888C33249E45CE94A6C4D23800528037023E1FBB476ABD603C0DA5262CD87726D2D3DF53D8ACF4669396DA8B34A0D4F65F7FE5B7C744B07FF230CEB0521943BD62FC072410B10BD42CA5262B958895F951DAA677CB2A4FEA658F959FC4C581328C6DAA90C26295F4AFC7574BCB5ADACE7BD3BD76ED6B677565998EEBD9FFC644691C294B1873AC1AF1A410A4147B5C1DE1BDCF55CF5A214017A6B516C8C59994B26DB92A426763F9AE232284F32E2796FF81B9FA171E27943EAFB9FAFE1E947D80B14CC29898AB61058E5298CC90C1E1C10DCBBA0C963C5FB043561C63A49A59C11F285B7B89E98AB054E939C9F4EDD6596DBD534CEF2AD1CFAA403461CAB541E528B0A0B6245D031C4E1A598CD55591E6C15D8C1A54A3AD52AAFD18DAD3C26B506018DA85A204D9EA79DCC7DB6A7199B5D706A37E0CACEFB18A5AF33F55264B514F101EEC996379E87759AD72F10322505249475751CC854B3514E5E0E841B55D5089DE7FE8245904AA4B6B5D4A50C949BF75E03195981AC7BFA18EAE21E9FF640E44BA8F53221225DD88ED3AF9A6A65C95224968F488E201F763D4219ABC3765F5F19ED0EA25D7EAA527C713DA59EFAD8F7A09644FD22CB9F8843A22A191E8404A4596E1A68B0D9495F91AA00A822ACFA18A494969574C716912576FDFBC7BF3B75F16CC663F554828915561DFF534F8F76CC95AF44532712A455B96E6B480C390E8CADA84425FC854EC8294C0BFAA948C17AC094EA781EAC2159248B556A8750EA08A8718FE3F585F6E064F8275CA996CC19A6401547416457140F673AC09E5845D67C20B3462279068C03BE93AABB2F0B58C81455BAB3D2009500BA33189F7C6EB692C96747F7A978441821C37F8B456A8C64B80DAE66A04507AAAEAC23D75FAC1DA780BDBB4C8E6343AF503C40B83944379A6621D71432BD801133A699167A862D8E3AB5A0C515091F5EBD3FA7874A46F51214FC5732DC6FB79AAA1A9BF252BC4652BC314B4FBA1C9C0E0F7C35860AAB6FD53483FA3A69F50CF6A706B9B9B1AB7DED807A0A7B637720300518CDBA471BBB8B5DD85ED12982FE1B6CE82074397A04F630DDB86B42F032CAA7BBB5E0110843E0D581D0E7D8B309DAA62B430D575A7213EA1F33A8D3253109DE98FA27B825A4A62ED76351AF80C2EA523200F446D17BDF7193A68A4B3A0430044049C413CCABA79499B7FDB83D597EAD5B126608AA71827E4C9745CEDC2D25BB6B71EC0D403763772F205BFD5D061F208A69AC61A9F5DD2BE0CA29246C5AE4FA2B330D527FC16613A95FD69615AC775B8DD10AA006A0C77024F5E00D329D53999DE7AB693F07A31ADC6781D8BADAD91FF60AA9A4A1FDDC0F18ABC848E0A5EAD17EB390A5809EB08D71DA6D4BA57F3E265B87E9AAFD039450FD713E997A7856D4FCA0D9CF4844785F116C12A5C47996002D58D8BF5A541AD785BC3BA4A6F52542C70A029B7D7E0254B905CA403D7498477BFFCE3FD8F0BE64CC57A32AF43B19E54E9519DAB53CA7B6E7867A9952959A81DEDFA142AA9A8C5615D6B7C6BBB1D09041E6278A8F035AC1B575AFDBFE48D9C108686615A14F4FF57494F7C93100735554F24E568648E629845D115DB5EE40FE4F40944DD9E7593A5CEA4827D1CADBEBA41F1C35443313687DCE03DC8D00F243E711E5409C75F998B2500A02B1AA9F6FAEFD0753C712832261CEDCA4DD669B219B37F834759139114D06EE064A9BA5691ADE7DFBD789957E235EFADD71B5E7BB6C7FCB47B7700AAEFDE19A92FDED8E9EEBD6BFE0C183E52DEB3197EE2E2A7CFD363F668DF215C3BCCD6CE94BEF06927AF8FF0AFC4E8D3C7E9DD7722B77912DCA3A05CDF7C34AE5718E40FFA6438C1F7D1795ECAF799877B3251702EEAF454C53C652BD1254FD52F68A3DA9ACAC8A4CD24A1554236C0435FBE3CF5260BE1FDDA6F2F3925DD6468C760F90573717D87AAE77E8D38A9CC054E346209C834AC71C8DE5DCCAD53457C8F6A007D1F40FD06343F8CD33D9EE300D4FB4F4447A1913E93515DED53E564E2F124DD9FE4E80D1A10E4570CDDE24A4BF7D78D68CE907A4269E9BA4647EB9D2172CEE34292B0A5F2146CFA94974C90B5962EDDC9392297A7A152DD0E50F72810BDF0AAFA9EA3D345A36259F559C5887058B0AEE89C6A508D928C3E05EAC46C53BB5C5AE5FC291E0941A764BDF59C2F89F94BE0A69C4F2DE85D77BC85DD2B061C5F10739704FB99F0D22EFC05808D48F49B006C7C8AC7BAB7855A3F9469916EE5E4070FF5276D41208E1490F1AA3C9008186F52FAF0AC8CE5A782A80EF4DB185C136D0CA6E9ADA9A2AD7A0AF04E799F51AA4D7EEA5874BE68907D7D2449545D8D5365CBF02232A334825FC80AA47BFAAC0B564D7E908561F5ED10F502215F47F3DA468C05535F2946CA771F3CA0FB373288DFA8EC65B476AD56325588ECF56DD07794124DBB49E54EC5D70421EBF4D319B2D8367D5447656B64D3489FAA680E69FB049039CEA2BA8E8D3F9D73297CDEC7E501BD1E88B39BF8843E33E9F7939083814E86690FE3A47E551B683DA7BE47A17688F280A0392ED83EC66798A088F45068E961B5AB5663E8D37BFC1F394CBF0B','Boulikessi','Mopti',14.95,-1.3,'settlement',20,2);
CREATE TABLE members (
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (draft), 
	CONSTRAINT fk_members_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "members" VALUES('t-a2c3874a218652e0','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-ed381b43efb4c4a3','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0');
CREATE TABLE memberships (
	seq INTEGER NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_memberships PRIMARY KEY (seq), 
	CONSTRAINT fk_memberships_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "memberships" VALUES(1,'t-a2c3874a218652e0','i-0a8fa1896a577564','2026-11-23T04:42:36.103452Z');
INSERT INTO "memberships" VALUES(2,'t-ed381b43efb4c4a3','i-0a8fa1896a577564','2026-11-23T04:42:36.993695Z');
INSERT INTO "memberships" VALUES(3,'t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0','2026-11-23T04:42:37.026152Z');
CREATE TABLE note_sheets (
	note VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	sheet TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_note_sheets PRIMARY KEY (note, engine), 
	CONSTRAINT fk_note_sheets_note FOREIGN KEY(note) REFERENCES notes (id)
);
INSERT INTO "note_sheets" VALUES('n-b771281edb9c6504','rules-0.1.0','{"schema":"onrecord.report/1","report":{"id":"d-da201c1e179dbf55","url":"urn:onrecord:note:n-b771281edb9c6504","title":null,"outlet":"field note","section":null,"published":"2025-06-05","language":"en","text":"Five civilians were killed at the market near Gao on Tuesday, she said.","paragraphs":[[0,71]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":null,"dateline":null,"retrieved":null,"capture":"b771281edb9c6504e0d73321f77a4e118f4abe19d02841ccf25b4ae52ae65b75","version":"v-90494f6aeca35526","notices":[],"kind":"note"},"incidents":[{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[],"weapons":[],"outcome":[],"fatalities":null,"injured":null,"tolls":[],"status":"reported","claims":[{"id":"c-43c30afd32d5d0f7","claimant":"a nurse","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"Five civilians were killed at the market near Gao on Tuesday, she said.","start":0,"end":71,"content_span":null,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"a nurse","type":"medical"},{"name":"a nurse","type":"medical"},{"name":"field note","type":"outlet"}],"engine":"note","rule":"note.occurrence","probability":null}],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"status":"reported","flags":[],"rule":"place.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":[],"rule":"event_type.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"target":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[]}],"aggregates":[],"background":[],"assessments":[],"notices":[]}','2026-11-23T04:42:43.768946Z');
CREATE TABLE notes (
	id VARCHAR(24) NOT NULL, 
	author TEXT NOT NULL, 
	confidentiality VARCHAR(16) NOT NULL, 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY (id)
);
INSERT INTO "notes" VALUES('n-b771281edb9c6504','Ana','confidential','{"author":"Ana","source":"a nurse","source_type":"medical","source_id":null,"heard":"2025-06-05","words":"Five civilians were killed at the market near Gao on Tuesday, she said.","confidentiality":"confidential","when":{"date":"2025-06-03","date_end":null,"precision":"day"},"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event":"Attack","about":null,"value":null}','2026-11-23T04:42:43.768946Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0007');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-a41f314c9ca2a005','2026-11-23T04:42:36.103452Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-bedf68ff01f503c1','2026-11-23T04:42:36.993695Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-9dbfcc73e2c7895d','2026-11-23T04:42:37.026152Z');
CREATE TABLE standings (
	decision VARCHAR(24) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	incident VARCHAR(24), 
	CONSTRAINT pk_standings PRIMARY KEY (decision), 
	CONSTRAINT fk_standings_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "standings" VALUES('j-1f2786b151ac1c93','in_force','','i-0a8fa1896a577564');
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
INSERT INTO "versions" VALUES('r-a41f314c9ca2a005','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[],"kind":"news"}','2026-11-23T04:42:36.103452Z');
INSERT INTO "versions" VALUES('r-bedf68ff01f503c1','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[],"kind":"news"}','2026-11-23T04:42:36.993695Z');
INSERT INTO "versions" VALUES('r-9dbfcc73e2c7895d','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[],"kind":"news"}','2026-11-23T04:42:37.026152Z');
CREATE TABLE waiting (
	incident VARCHAR(24) NOT NULL, 
	points INTEGER NOT NULL, 
	CONSTRAINT pk_waiting PRIMARY KEY (incident)
);
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
CREATE INDEX ix_decisions_recorded ON decisions (recorded);
CREATE INDEX ix_decision_documents_document ON decision_documents (document);
CREATE INDEX ix_standings_state ON standings (state);
CREATE INDEX ix_waiting_points ON waiting (points);
CREATE INDEX ix_notes_confidentiality ON notes (confidentiality);
COMMIT;
