using EssayCoach.Web.Demo;

namespace EssayCoach.Web.Practice;

/// <summary>Where rubrics and models are read and where the database and keys are kept.</summary>
public sealed record ContentFolders(string Content, string Data)
{
    public string Rubrics => Path.Combine(Content, "rubrics");

    public string Essays => Path.Combine(Content, "essays");

    public string PassageModel => Path.Combine(Content, "models", "passages.model");

    /// <summary>Takes <c>EssayCoach:Content</c> and <c>EssayCoach:Data</c>; else walks up from the content root to the first folder with rubrics, and keeps data beside it, a demo's in a folder of its own.</summary>
    public static ContentFolders Find(IConfiguration configuration, string contentRoot)
    {
        var content = configuration["EssayCoach:Content"] is { Length: > 0 } named ? named : Above(contentRoot) ?? contentRoot;
        var data = configuration["EssayCoach:Data"] is { Length: > 0 } kept ? kept : Path.Combine(content, "data");
        return new(Path.GetFullPath(content), Path.GetFullPath(configuration.IsDemo() ? Path.Combine(data, "demo") : data));
    }

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "rubrics")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
