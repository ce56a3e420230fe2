internal import GRDB
internal import GRDBSQLite
internal import Crypto
func x() { print(sqlite3_libversion_number(), schemaText, listedActs.count) }
