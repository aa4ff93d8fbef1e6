using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace EssayCoach.Marking.Learning;

/// <summary>The parts of a model file: a zip whose bytes depend on its parts alone.</summary>
internal sealed class ModelArchive
{
    private const long Largest = 256 * 1024 * 1024;
    private const string SumName = "sum.sha256";
    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    private readonly SortedDictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of the file in lower-case hex.</summary>
    public string Hash { get; private init; } = "";

    public bool Has(string name) => parts.ContainsKey(name);

    public void Put(string name, byte[] bytes) => parts[name] = bytes;

    public void PutJson<T>(string name, T value) => Put(name, JsonSerializer.SerializeToUtf8Bytes(value, Json));

    public void PutNumbers<T>(string name, T[] numbers)
        where T : unmanaged => Put(name, MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray());

    /// <summary>The parts whose names start so, without that start.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Under(string start) => parts.Where(p => p.Key.StartsWith(start, StringComparison.Ordinal)).Select(p => (p.Key[start.Length..], p.Value));

    public byte[] Get(string name) => parts.GetValueOrDefault(name) ?? throw new InvalidDataException();

    public T GetJson<T>(string name) => JsonSerializer.Deserialize<T>(Get(name), Json) ?? throw new InvalidDataException();

    public T[] GetNumbers<T>(string name)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Get(name)).ToArray();

    /// <summary>Writes the file; an existing one is replaced only once the new one is whole.</summary>
    public void Write(string path)
    {
        var part = path + ".part";
        File.WriteAllBytes(part, ToBytes());
        File.Move(part, path, overwrite: true);
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        parts[SumName] = Sum();
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Fixed;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>Reads a file and makes a model of it, or says in a sentence why it cannot be used. Never throws for what the file holds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What the model is for: <c>points</c> or <c>levels</c>.</param>
    /// <param name="format">The newest layout that can be read.</param>
    /// <param name="open">Makes the model of the parts.</param>
    public static (T? Model, string? Problem) Read<T>(string path, string kind, int format, Func<ModelArchive, T> open)
        where T : class
    {
        var again = $"Train it again with: essaycoach train {kind} --out {path}";
        try
        {
            var info = new FileInfo(path);
            return Directory.Exists(path) ? (null, $"{path} is a folder. Name the model file in it.")
                : !info.Exists ? (null, $"There is no model file at {path}. Train one with: essaycoach train {kind} --out {path}")
                : info.Length > Largest ? (null, $"The model file {path} is larger than {Largest / 1024 / 1024} MB, which no model of ours is. Train it again.")
                : Read(File.ReadAllBytes(path), $"The model file {path}", again, kind, format, open);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Damaged($"The model file {path}", again));
        }
    }

    /// <summary>The same for a file that is in memory already.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="name">What sentences call it.</param>
    /// <param name="again">How to train it again, in a sentence.</param>
    /// <param name="kind">What the model is for.</param>
    /// <param name="format">The newest layout that can be read.</param>
    /// <param name="open">Makes the model of the parts.</param>
    public static (T? Model, string? Problem) Read<T>(byte[] bytes, string name, string again, string kind, int format, Func<ModelArchive, T> open)
        where T : class
    {
        try
        {
            var archive = Unpack(bytes);
            var card = archive.GetJson<Head>("card.json");
            return card.Kind != kind ? (null, $"{name} was trained for {card.Kind}, not for {kind}. {again}")
                : card.Format > format ? (null, $"{name} was made by a newer version of EssayCoach. Update EssayCoach or train the model again.")
                : card.Format < format ? (null, $"{name} was made by an older version of EssayCoach. {again}")
                : archive.Get(SumName).AsSpan().SequenceEqual(archive.Sum()) ? (open(archive), null) : throw new InvalidDataException();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // What a damaged file makes the readers throw cannot be listed; ML.NET alone throws seven kinds.
            return (null, Damaged(name, again));
        }
    }

    private static string Damaged(string name, string again) => $"{name} is damaged or no model file, so it is not used. {again}";

    /// <summary>A sum over all parts, because reading a zip does not check its own.</summary>
    private byte[] Sum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in parts.Where(p => p.Key != SumName))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
        }

        return hash.GetHashAndReset();
    }

    private static ModelArchive Unpack(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var archive = new ModelArchive { Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        var left = Largest;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            var buffer = new byte[81920];
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                copy.Write(buffer, 0, read);
                left -= read;
                if (left < 0)
                {
                    throw new InvalidDataException();
                }
            }

            archive.Put(entry.FullName, copy.ToArray());
        }

        return archive;
    }

    private sealed record Head(string Kind, int Format);
}
